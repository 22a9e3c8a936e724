using Modular.Studies;

namespace Modular.Commands;

/// <summary>Tells the user what of a study is hardly meant.</summary>
internal static class Warnings
{
    /// <summary>Writes a line for each.</summary>
    public static void Show(Study study) => Show(StudyWarnings.Find(study));

    /// <summary>Writes a line for each sentence.</summary>
    public static void Show(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
            Terminal.Error($"Warning: {sentence}");
    }

    /// <summary>Throws where there is one.</summary>
    public static void Refuse(IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0)
            throw new InputException(sentences);
    }
}
