using Modular.Descriptions;
using Modular.Yaml;

namespace Modular.Reports.Html;

/// <summary>What the author of a part says about its options.</summary>
internal static class OptionNotes
{
    /// <summary>The notes by the options' names in a scenario. Options without a note are left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(Type options)
    {
        var comments = new DocComments();
        return Option
            .FromRecord(options)
            .ToDictionary(option => option.Key, option => comments.Describe(option.Property) ?? "");
    }
}
