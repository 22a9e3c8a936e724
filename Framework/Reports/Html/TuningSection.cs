using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>The section on what was tuned before the study: sentences, and the settings in a fold.</summary>
internal static class TuningSection
{
    /// <summary>Renders the section; null where nothing is tuned.</summary>
    public static XElement? Render(StudyReport report)
    {
        if (report.Tuning is not { } tuning)
            return null;
        IEnumerable<XElement> findings = tuning.Findings.Select(sentence => Tag("p", sentence));
        IEnumerable<XElement> design = tuning.Design.Select(sentence => Tag("p.caption", sentence));
        IEnumerable<XElement?> tables = tuning.Tables.Select(HtmlTable.WithNote);
        return PageSection.Render("tuning", TuningReport.Heading, [.. findings, .. tables, .. design]);
    }
}
