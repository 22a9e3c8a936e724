namespace Modular.Studies;

/// <summary>A setting of a scenario that changes nothing in its study.</summary>
/// <param name="Path">The dotted path of the setting.</param>
/// <param name="IsUsual">Whether the setting has its default, so that the user need not have asked for it.</param>
/// <param name="Reason">Why the setting changes nothing, as a clause.</param>
internal sealed record IdleSetting(string Path, bool IsUsual, string Reason)
{
    /// <summary>The setting and the reason as a sentence.</summary>
    public string Sentence =>
        $"'{Path.Split('.')[^1]}' has no effect here: {Reason}; expected settings that the study uses. Leave it out, or "
        + "choose what it is for.";
}
