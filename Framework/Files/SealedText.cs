namespace Modular.Files;

/// <summary>A text and whether its seal holds.</summary>
/// <param name="Content">The text without its seal.</param>
/// <param name="Holds">Whether it is as it was sealed; null where it has no seal.</param>
internal sealed record SealedText(string Content, bool? Holds);
