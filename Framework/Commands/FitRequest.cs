using Modular.Fits;

namespace Modular.Commands;

/// <summary>What a command line asks of <c>modular fit</c>.</summary>
internal sealed record FitRequest
{
    /// <summary>The files of measurements.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The law to fit; null compares all laws.</summary>
    public required string? Law { get; init; }

    /// <summary>The file for the memory; null writes none.</summary>
    public required string? Output { get; init; }

    /// <summary>The file for a whole scenario; null writes none.</summary>
    public required string? Scenario { get; init; }

    /// <summary>The file for the figure; null writes none, or one of the usual name for a preview.</summary>
    public required string? Figure { get; init; }

    /// <summary>Which curves are plotted against reversed pulses: up, down or both; null for none.</summary>
    public required string? Reversed { get; init; }

    /// <summary>The least conductance as it was written, siemens; null unless given.</summary>
    public required string? GMin { get; init; }

    /// <summary>The greatest conductance as it was written, siemens; null unless given.</summary>
    public required string? GMax { get; init; }

    /// <summary>Whether only to show how the files were understood.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>The user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> Plugins { get; init; }

    /// <summary>How the files are to be read, as options of the memory.</summary>
    public required OptionEntries Reading { get; init; }

    /// <summary>The other options of the memory.</summary>
    public OptionEntries Own => new OptionEntries().Add("reversed", Reversed).Add("g-min", GMin).Add("g-max", GMax);

    /// <summary>A preview fits nothing, so that there is no memory to write.</summary>
    public void RefuseBesidePreview()
    {
        if (Output is not null)
            throw Idle("--output");
        if (Scenario is not null)
            throw Idle("--scenario");
    }

    private static InputException Idle(string option) =>
        new([
            $"modular fit: {option} has no effect beside --preview, which fits nothing; expected one of them. Leave "
                + "--preview away once the file is understood.",
        ]);
}
