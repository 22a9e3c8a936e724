namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>
/// Everything that a test breaks to see which sentence it ends in. docs/errors.md is printed from it.
/// </summary>
internal static class Catalogue
{
    public static IReadOnlyList<BrokenChapter> Chapters { get; } =
    [
        BrokenScenarios.Values,
        BrokenScenarios.Choices,
        BrokenTexts.Chapter,
        BrokenTexts.Overrides,
        BrokenPlugins.Lists,
        BrokenPlugins.Folders,
        BrokenParts.Questions,
        BrokenParts.Checks,
        BrokenParts.Trials,
        BrokenData.Chapter,
    ];

    public static IEnumerable<BrokenInput> Inputs => Chapters.SelectMany(chapter => chapter.Inputs);

    public static BrokenInput Find(string name) => Inputs.Single(input => input.Name == name);
}
