using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;

namespace Modular.Descriptions;

/// <summary>
/// The imperfections of a part, or of a rig at the strengths of a study, for the console and for reports.
/// </summary>
/// <param name="Rows">The imperfections, in the order in which the parts declare them.</param>
internal sealed record ImperfectionTable(IReadOnlyList<ImperfectionRow> Rows)
{
    /// <summary>Returns the imperfections of a part at strength 1.</summary>
    public static ImperfectionTable FromDeclared(string kind, IReadOnlyList<Imperfection> declared) =>
        new([.. declared.Select(one => Row(kind, one))]);

    /// <summary>
    /// Returns the imperfections of a rig at the strengths of the study's complete hardware. Those not ranked are off.
    /// </summary>
    public static ImperfectionTable ForStudy(Rig rig, RankingSubjects subjects)
    {
        IReadOnlyDictionary<string, double> strengths = subjects.Strengths(subjects.Names);
        IEnumerable<ImperfectionRow> rows = rig
            .Dials.At(strengths)
            .Select(one =>
                Row(one.Dial.Kind, one.Dial.Imperfection) with
                {
                    Name = one.Dial.Name,
                    Common = one.Dial.Common,
                    Layer = one.Dial.Layer,
                    Group = rig.Dials.GroupOf(one.Dial),
                    Strength = one.Strength,
                }
            );
        return new ImperfectionTable([.. rows]);
    }

    /// <summary>Returns the imperfections of some hardware, in the layers that have this hardware.</summary>
    public ImperfectionTable For(IReadOnlyList<RigDial> dials, HashSet<string> layers) =>
        new([
            .. Rows.Where(row => row.Layer is null || layers.Contains(row.Layer))
                .Where(row => dials.Any(dial => dial.Name == row.Common)),
        ]);

    /// <summary>
    /// Returns the imperfections of a kind of part that are on and make devices vary at a moment. Finite conductance
    /// steps make no device vary.
    /// </summary>
    public IReadOnlyList<ImperfectionRow> Acting(string kind, Moment moment) =>
        [.. Rows.Where(row => row.On && row.Kind == kind && row.Acts == moment && row.Common != Granularity.Name)];

    /// <summary>The imperfections that are off in every trial.</summary>
    public IReadOnlyList<ImperfectionRow> Off => [.. Rows.Where(row => !row.On)];

    private static ImperfectionRow Row(string kind, Imperfection one) =>
        new()
        {
            Name = one.Name,
            Common = one.Name,
            Kind = kind,
            Group = one.Group,
            Summary = one.Summary,
            Acts = one.Acts,
            Typical = one.Typical,
        };
}
