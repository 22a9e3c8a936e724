using Modular.Fits;

namespace Modular.Commands;

/// <summary>What a command line asks of <c>modular fit</c>.</summary>
internal sealed record FitRequest
{
    /// <summary>The paths of the files of measurements.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The name of the law to fit; null to compare all laws.</summary>
    public required string? Law { get; init; }

    /// <summary>The file to which the memory is written; null for none.</summary>
    public required string? Output { get; init; }

    /// <summary>The file to which a whole scenario is written; null for none.</summary>
    public required string? Scenario { get; init; }

    /// <summary>The file to which the figure is written; null for none, or for the usual name in a preview.</summary>
    public required string? Figure { get; init; }

    /// <summary>Which curves are plotted against reversed pulses: up, down or both; null for none.</summary>
    public required string? Reversed { get; init; }

    /// <summary>The least conductance as the user wrote it, siemens; null unless given.</summary>
    public required string? GMin { get; init; }

    /// <summary>The greatest conductance as the user wrote it, siemens; null unless given.</summary>
    public required string? GMax { get; init; }

    /// <summary>Whether to show only how the files were understood.</summary>
    public required bool IsPreview { get; init; }

    /// <summary>The paths of the user's own plugins.yaml files.</summary>
    public required IReadOnlyList<string> Plugins { get; init; }

    /// <summary>How the files are to be read, as options of the memory.</summary>
    public required OptionEntries Reading { get; init; }

    /// <summary>The other options of the memory: its reversed curves and its conductance range.</summary>
    public OptionEntries Own => new OptionEntries().Add("reversed", Reversed).Add("g-min", GMin).Add("g-max", GMax);

    /// <summary>Refuses options that write a memory beside a preview, because a preview fits nothing.</summary>
    public void RefuseBesidePreview()
    {
        if (Output is not null)
            throw Idle("--output");
        if (Scenario is not null)
            throw Idle("--scenario");
    }

    /// <summary>Refuses two outputs under one name, because the second would replace the first.</summary>
    public void RefuseOneFile()
    {
        string[] paths = [.. new[] { Output, Scenario, Figure }.OfType<string>().Select(Path.GetFullPath)];
        if (paths.Distinct().Count() < paths.Length)
            throw new InputException([
                "modular fit: two of --output, --scenario and --figure name one file; expected a file for each. Give another "
                    + "name.",
            ]);
    }

    private static InputException Idle(string option) =>
        new([
            $"modular fit: {option} has no effect beside --preview, which fits nothing; expected one of them. Leave "
                + "--preview away once the file is understood.",
        ]);
}
