using System.Reflection;
using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;

namespace Modular.Loading;

/// <summary>Explains, in the second half of a sentence, why the code of a plugin failed.</summary>
internal static partial class FailureReason
{
    /// <summary>The advice where only the author can help.</summary>
    public const string AskAuthor = "Ask the plugin's author.";

    /// <summary>Explains a failure while a plugin is loaded or makes a part.</summary>
    public static string Describe(Exception thrown) => Known(thrown) ?? $"it says: {Words(thrown)}. {AskAuthor}";

    /// <summary>Explains a failure of a part at work, where the kind of the exception may help its author.</summary>
    public static string DescribePart(Exception thrown) => Known(thrown) ?? $"it {Threw(thrown)}";

    /// <summary>Explains a failure of a member of a part, after the name of the member.</summary>
    public static string DescribeMember(Exception thrown)
    {
        if (Known(thrown) is { } known)
            return $"failed; {known}";
        return Threw(thrown);
    }

    /// <summary>
    /// Tells whether the message was written for the user (see <see cref="Contracts.IDataset"/>), and not by the
    /// runtime for a missing assembly.
    /// </summary>
    public static bool IsForUser(Exception thrown) =>
        thrown is InvalidDataException || (thrown is FileNotFoundException && Known(thrown) is null);

    private static string? Known(Exception thrown) =>
        Innermost(thrown) switch
        {
            FileNotFoundException { FileName: { } file } when AssemblyIn(file) is { } assembly =>
                $"'{assembly}' is not in its folder; expected every dependency there. "
                    + "Copy it there, or publish the plugin again.",
            DllNotFoundException missing =>
                $"native library '{Quoted().Match(missing.Message).Groups[1].Value}' cannot be loaded; "
                    + "expected it, and all that it needs, in the plugin's folder or in the system. Copy or install it.",
            HostStateException changed => $"it {changed.Message} {AskAuthor}",
            AnswerTimeoutException overdue => $"{overdue.Message}. {AskAuthor}",
            _ => null,
        };

    /// <summary>
    /// Names the exception with the first line of its message; libtorch writes stack frames below it.
    /// </summary>
    private static string Threw(Exception thrown)
    {
        Exception cause = Innermost(thrown);
        string firstLine = cause.Message.Split('\n', 2)[0];
        return $"threw {cause.GetType().Name}: {Excerpt.Line(firstLine).TrimEnd('.')}. {AskAuthor}";
    }

    private static string Words(Exception thrown) => Excerpt.Line(Innermost(thrown).Message).TrimEnd('.');

    private static Exception Innermost(Exception thrown) =>
        thrown switch
        {
            ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Innermost(first),
            TargetInvocationException
            or TypeInitializationException
            or AggregateException when thrown.InnerException is { } inner => Innermost(inner),
            _ => thrown,
        };

    /// <summary>
    /// Returns "Acme.Physics 1.2.0.0" for the full name of an assembly; null for the path of another file.
    /// </summary>
    private static string? AssemblyIn(string file)
    {
        if (!file.Contains(", Version="))
            return null;
        var name = new AssemblyName(file);
        return $"{name.Name} {name.Version}";
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
