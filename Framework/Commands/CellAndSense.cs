using Modular.Contracts;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;

namespace Modular.Commands;

/// <summary>A cell and a sense that work together.</summary>
/// <param name="Cell">The name of the cell.</param>
/// <param name="Sense">The name of the sense.</param>
internal sealed record CellAndSense(string Cell, string Sense)
{
    /// <summary>The cell that is made for binary weights (signs).</summary>
    private const string ForSigns = "2t2r";

    /// <summary>The pairs to try in order: for weights of any precision, for signs, and for abstract devices.</summary>
    private static readonly IReadOnlyList<CellAndSense> Usual =
    [
        new("differential-analog", "differential-analog"),
        new(ForSigns, "differential"),
        new("direct", "direct"),
    ];

    private static readonly IReadOnlyList<CellAndSense> Known =
    [
        .. Usual,
        new(ForSigns, "pcsa"),
        new("1t1r", "reference"),
        new("2t2r-ternary", "pcsa-ternary"),
        new("differential-analog", "analog-column"),
        new("direct", "xnor-errors"),
    ];

    /// <summary>
    /// Finds the first pair with which the study can be bound so that all layers are in the memory. For layers with
    /// signs alone, that is the pair made for signs. If no pair puts all layers in the memory, it is the first with
    /// which the study can be bound. Throws <see cref="InputException"/> with the problems of the first pair where none
    /// can be bound.
    /// </summary>
    /// <param name="cell">The cell that the user wants; null for any.</param>
    /// <param name="sense">The sense that the user wants; null for any.</param>
    /// <param name="catalog">The loaded plugins, which offer the cells and senses.</param>
    /// <param name="bind">
    /// Binds the study with a pair; throws <see cref="InputException"/> where the pair does not fit.
    /// </param>
    public static CellAndSense Find(string? cell, string? sense, PluginCatalog catalog, Func<CellAndSense, Study> bind)
    {
        InputException? wrong = null;
        CellAndSense? second = null;
        foreach (CellAndSense pair in Candidates(cell, sense, catalog))
            try
            {
                if (pair.Fits(bind(pair).Network!.Weights))
                    return pair;
                second ??= pair;
            }
            catch (InputException refused)
            {
                wrong ??= refused;
            }
        return second ?? throw wrong!;
    }

    private bool Fits(IReadOnlyList<Rigs.LayerPlan> layers) =>
        layers.All(layer => layer.InMemory) && (Cell == ForSigns || !layers.All(layer => layer.Weights.IsOfSigns()));

    private static IEnumerable<CellAndSense> Candidates(string? cell, string? sense, PluginCatalog catalog)
    {
        if (cell is not null && sense is not null)
            return [new CellAndSense(cell, sense)];
        if (cell is null && sense is null)
            return Usual;
        CellAndSense[] known =
        [
            .. Known.Where(pair => (cell ?? pair.Cell) == pair.Cell && (sense ?? pair.Sense) == pair.Sense),
        ];
        if (known.Length > 0)
            return known;
        if (cell is not null)
            return catalog.OfKind(typeof(ISense)).Select(offer => new CellAndSense(cell, offer.Part.Name));
        return catalog.OfKind(typeof(ICell)).Select(offer => new CellAndSense(offer.Part.Name, sense!));
    }
}
