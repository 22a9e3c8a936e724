namespace Modular.Plugins.Measured;

/// <summary>What a reader must know of the measurements and of the fit, in sentences.</summary>
internal sealed class MeasuredCaveats(MeasuredModel model)
{
    /// <summary>All sentences; none where there is nothing to say.</summary>
    public IReadOnlyList<string> All => [.. Responses(), .. Ranges()];

    private IEnumerable<string> Ranges()
    {
        if (!model.HasRange)
            yield return "The devices hold one state only, so the range that they are written over is not known: a scenario "
                + "needs g-min and g-max (--g-min, --g-max).";
    }

    private IEnumerable<string> Responses()
    {
        foreach (string leftOut in model.LeftOut?.Caveats ?? [])
            yield return leftOut;
        if (model.Branches?.Caveat is { } unequal)
            yield return unequal;
    }
}
