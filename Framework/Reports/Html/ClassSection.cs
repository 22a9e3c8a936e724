using System.Xml.Linq;
using Modular.Reports.Tables;

namespace Modular.Reports.Html;

/// <summary>Recall by class and confusion.</summary>
internal static class ClassSection
{
    /// <summary>Null where the study does not ask for them.</summary>
    public static XElement? Render(StudyReport report)
    {
        if (report.Classes.Count == 0)
            return null;
        return PageSection.Render("classes", ClassTables.Heading, report.Classes.Select(HtmlTable.Render));
    }
}
