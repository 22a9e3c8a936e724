using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Conformance;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Parts that need a file have no defaults, and are sound all the same.</summary>
public sealed class PluginConformanceTests
{
    [Theory]
    [InlineData("required", null)]
    [InlineData("optional", null)]
    [InlineData("required", "file.csv")]
    public void A_part_that_needs_a_file_conforms(string kind, string? file)
    {
        Conforming conforming = new(kind, file);
        conforming.Parts_are_described();
        conforming.Options_are_sealed_records();
        conforming.Defaults_are_valid();
        conforming.Assumed_ranges_hold_the_assumed_number();
        conforming.Parts_are_made_from_defaults();
    }

    [Theory]
    [InlineData(
        "out of range",
        nameof(PluginConformance.Defaults_are_valid),
        "The field Count must be between 1 and 9."
    )]
    [InlineData("refusing", nameof(PluginConformance.Parts_are_made_from_defaults), "it never works")]
    [InlineData(
        "silent",
        nameof(PluginConformance.Parts_are_made_from_defaults),
        "refuses its defaults without a word"
    )]
    public void A_mistake_is_told(string kind, string fact, string sentence) =>
        Faults.AssertTold(new Conforming(kind, null), fact, sentence);

    private sealed class Conforming(string kind, string? file) : PluginConformance
    {
        protected override IPlugin Create() => new Plugin(kind);

        protected override object? Example(string part) =>
            file is null ? null : new RequiredFile { File = new FileInfo(file) };
    }

    private sealed class Plugin(string kind) : IPlugin
    {
        public void Register(IServiceCollection services) =>
            _ = kind switch
            {
                "required" => services.AddPart<IDataset, RequiredFile>("rows", "Rows.", _ => new FaultyDataset("none")),
                "optional" => services.AddPart<IDataset, OptionalFile>("rows", "Rows.", Open),
                "silent" => services.AddPart<IDataset, OptionalFile>(
                    "rows",
                    "Rows.",
                    _ => throw new InvalidDataException("")
                ),
                "refusing" => services.AddPart<IDataset, NoFile>(
                    "rows",
                    "Rows.",
                    _ => throw new InvalidDataException("it never works")
                ),
                _ => services.AddPart<IDataset, Wrong>("rows", "Rows.", _ => new FaultyDataset("none")),
            };

        private static IDataset Open(OptionalFile options) =>
            options.File is null
                ? throw new InvalidDataException("the option 'file' is missing. Name a CSV file.")
                : new FaultyDataset("none");
    }

    private sealed record RequiredFile
    {
        [Required]
        public FileInfo? File { get; init; }
    }

    private sealed record OptionalFile
    {
        public FileInfo? File { get; init; }
    }

    private sealed record NoFile;

    private sealed record Wrong
    {
        [Range(1, 9)]
        public int Count { get; init; } = 10;

        [Required]
        public DirectoryInfo? Folder { get; init; }
    }
}
