namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <param name="Title">What they have in common.</param>
/// <param name="Introduction">Where they are broken, for a reader.</param>
/// <param name="Inputs">One after the other.</param>
internal sealed record BrokenChapter(string Title, string Introduction, IReadOnlyList<BrokenInput> Inputs);
