using System.Xml.Linq;
using Modular.Reports.Tables;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The section on the memory of the weights: its size in a sentence, and the table of the layers.</summary>
internal static class MemorySection
{
    /// <summary>Renders the section; null where the network was not built.</summary>
    public static XElement? Render(StudyReport report)
    {
        if (report.Study.Network?.Memory is not { } memory)
            return null;
        return PageSection.Render(
            "memory",
            WeightMemoryTable.Heading,
            Tag("p", WeightMemoryTable.Sentence(memory)),
            HtmlTable.WithNote(WeightMemoryTable.Build(memory))
        );
    }
}
