namespace Modular.Plugins.Measured;

/// <summary>What a reader must know of the measurements and of the fit, in sentences.</summary>
internal sealed class MeasuredCaveats(MeasuredModel model)
{
    /// <summary>All sentences; none where there is nothing to say.</summary>
    public IReadOnlyList<string> All => [.. Responses()];

    private IEnumerable<string> Responses()
    {
        foreach (string leftOut in model.LeftOut?.Caveats ?? [])
            yield return leftOut;
        if (model.Branches?.Caveat is { } unequal)
            yield return unequal;
    }
}
