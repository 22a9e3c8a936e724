using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>Renders a report as report.html, one file that loads no other.</summary>
internal static class ReportPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    public static string Render(StudyReport report) => HtmlText.Render(Build(report));

    /// <summary>The page as a tree.</summary>
    public static XElement Build(StudyReport report) =>
        Document(
            $"{report.Name}: which imperfection costs how much",
            ReportHeader.Render(report),
            Navigation(report),
            PageSection.MainPart(Sections(report))
        );

    /// <summary>The sections in the order of reading; null where the study has nothing for one.</summary>
    private static IReadOnlyList<XElement?> Sections(StudyReport report) =>
        [
            RankingSection.Render(report),
            ToleranceSection.Render(report),
            TuningSection.Render(report),
            ClassSection.Render(report),
            CurveSection.Render(report),
            TrialTable.Render(report),
            HardwareSection.Render(report),
            MemorySection.Render(report),
            EnergySection.Render(report.Energy),
            AssumptionSection.Render(report.Study),
            ProvenanceSection.Render(report.Run.Provenance),
        ];

    /// <summary>A page with the style and script of all reports.</summary>
    /// <param name="title">The title of the browser's window.</param>
    /// <param name="content">The content of the body. Its main part has the id "content".</param>
    public static XElement Document(string title, params ReadOnlySpan<object?> content)
    {
        XElement body = Tag("body", Tag("a.skip", With("href", "#content"), "Skip to the results"));
        foreach (object? piece in content)
            body.Add(piece);
        body.Add(Tag("p.unseen", With("id", "said"), With("role", "status")));
        body.Add(Tag("script", Resource("page.js")));
        return Tag("html", With("lang", "en"), Head(title), body);
    }

    private static XElement Head(string title)
    {
        XElement head = Tag("head", Tag("meta", With("charset", "utf-8")));
        head.Add(Meta("http-equiv", "Content-Security-Policy", Policy));
        head.Add(Meta("name", "viewport", "width=device-width, initial-scale=1"));
        head.Add(Meta("name", "color-scheme", "light dark"));
        head.Add(Tag("title", title));
        head.Add(Tag("link", With("rel", "icon"), With("href", "data:,")));
        head.Add(Tag("style", Resource("page.css")));
        return head;
    }

    private static XElement Meta(string attribute, string name, string content) =>
        Tag("meta", With(attribute, name), With("content", content));

    private static XElement Navigation(StudyReport report)
    {
        List<XElement> links = [Link("ranking", "Ranking")];
        if (report.Tolerances is not null)
            links.Add(Link("tolerances", "Tolerances"));
        if (report.Tuning is not null)
            links.Add(Link("tuning", "Tuning"));
        if (report.Classes.Count > 0)
            links.Add(Link("classes", "Classes"));
        links.Add(Link("curves", "Learning curves"));
        links.Add(Link("trials", "Trials"));
        links.Add(Link("hardware", "Hardware"));
        if (report.Study.Network?.Memory is not null)
            links.Add(Link("memory", "Memory"));
        if (report.Energy is not null)
            links.Add(Link("energy", "Energy"));
        links.Add(Link("assumptions", "Assumptions"));
        links.Add(Link("provenance", "Provenance"));
        return Tag("nav", With("aria-label", "Sections"), Tag("ul", links));
    }

    private static XElement Link(string section, string name) => Tag("li", Tag("a", With("href", "#" + section), name));

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"Modular.Reports.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
