namespace Modular.Studies;

/// <summary>A setting of a scenario that changes nothing in its study.</summary>
/// <param name="Path">Its dotted path.</param>
/// <param name="IsUsual">Whether it has its default, so that nobody need have asked for it.</param>
/// <param name="Reason">Why it changes nothing.</param>
internal sealed record IdleSetting(string Path, bool IsUsual, string Reason)
{
    /// <summary>The whole sentence.</summary>
    public string Sentence =>
        $"'{Path.Split('.')[^1]}' has no effect here: {Reason}; expected settings that the study uses. Leave it out, or "
        + "choose what it is for.";
}
