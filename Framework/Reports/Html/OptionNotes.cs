using Modular.Descriptions;
using Modular.Yaml;

namespace Modular.Reports.Html;

/// <summary>What the author of a part says about its options; nothing where the author is silent.</summary>
internal static class OptionNotes
{
    /// <summary>By the options' names in a scenario.</summary>
    public static IReadOnlyDictionary<string, string> Read(Type options)
    {
        var comments = new DocComments();
        return Option
            .FromRecord(options)
            .ToDictionary(option => option.Key, option => comments.Describe(option.Property) ?? "");
    }
}
