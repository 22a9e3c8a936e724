using System.Xml.Linq;
using Modular.Reports.Tables;

namespace Modular.Reports.Html;

/// <summary>The section on the recall of each class and the confusion of classes.</summary>
internal static class ClassSection
{
    /// <summary>Renders the section; null where the study does not ask for it.</summary>
    public static XElement? Render(StudyReport report)
    {
        if (report.Classes.Count == 0)
            return null;
        return PageSection.Render("classes", ClassTables.Heading, report.Classes.Select(HtmlTable.Render));
    }
}
