using Modular.Studies;

namespace Modular.Commands;

/// <summary>Tells the user which settings of a study are hardly meant.</summary>
internal static class Warnings
{
    /// <summary>Writes one line for each warning of a study.</summary>
    public static void Show(Study study) => Show(StudyWarnings.Find(study));

    /// <summary>Writes a line for each sentence.</summary>
    public static void Show(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
            Terminal.Error($"Warning: {sentence}");
    }

    /// <summary>Throws <see cref="InputException"/> where there is a sentence.</summary>
    public static void Refuse(IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0)
            throw new InputException(sentences);
    }
}
