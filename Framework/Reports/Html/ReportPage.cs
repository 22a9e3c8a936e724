using System.Xml.Linq;
using static Modular.Reports.Html.Tags;

namespace Modular.Reports.Html;

/// <summary>report.html: one file that loads nothing.</summary>
internal static class ReportPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private static readonly (string Id, string Name)[] Sections =
    [
        ("ranking", "Ranking"),
        ("tolerances", "Tolerances"),
        ("curves", "Learning curves"),
        ("trials", "Trials"),
        ("hardware", "Hardware"),
        ("assumptions", "Assumptions"),
        ("provenance", "Provenance"),
    ];

    public static string Render(ReportModel account) =>
        Document($"{account.Study.File.Scenario.Name}: which imperfection costs how much", Content(account));

    /// <summary>A page of this look.</summary>
    /// <param name="title">Of the window.</param>
    /// <param name="content">What is in its body; the main part has the id "content".</param>
    public static string Document(string title, params ReadOnlySpan<object?> content)
    {
        XElement body = Tag("body", Tag("a.skip", With("href", "#content"), "Skip to the results"));
        foreach (object? piece in content)
            body.Add(piece);
        body.Add(
            Tag("p", With("id", "said"), With("role", "status"), With("class", "unseen")),
            Tag("script", Resource("page.js"))
        );
        return HtmlText.Render(Tag("html", With("lang", "en"), Head(title), body));
    }

    private static XElement Head(string title) =>
        Tag(
            "head",
            Tag("meta", With("charset", "utf-8")),
            Tag("meta", With("http-equiv", "Content-Security-Policy"), With("content", Policy)),
            Tag("meta", With("name", "viewport"), With("content", "width=device-width, initial-scale=1")),
            Tag("meta", With("name", "color-scheme"), With("content", "light dark")),
            Tag("title", title),
            Tag("link", With("rel", "icon"), With("href", "data:,")),
            Tag("style", Resource("page.css"))
        );

    private static XElement[] Content(ReportModel account) =>
        [
            ReportHeader.Render(account),
            Tag(
                "nav",
                With("aria-label", "Sections"),
                Tag(
                    "ul",
                    Sections
                        .Where(section => section.Id != "tolerances" || account.Study.Subjects.Tolerance is not null)
                        .Select(section => Tag("li", Tag("a", With("href", "#" + section.Id), section.Name)))
                )
            ),
            Tag(
                "main",
                With("id", "content"),
                With("tabindex", "-1"),
                RankingSection.Render(account),
                ToleranceSection.Render(account),
                CurveSection.Render(account),
                TrialTable.Render(account),
                HardwareSection.Render(account),
                AssumptionSection.Render(account.Study),
                ProvenanceSection.Render(account.Provenance)
            ),
        ];

    private static string Resource(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream($"Modular.Reports.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
