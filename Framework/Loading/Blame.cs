using System.Reflection;
using System.Text.RegularExpressions;
using Modular.Contracts;
using Modular.Text;

namespace Modular.Loading;

/// <summary>Says in the second half of a sentence why foreign code failed.</summary>
internal static partial class FailureReason
{
    public const string AskAuthor = "Ask the plugin's author.";

    public static string Describe(Exception thrown) => Known(thrown) ?? $"it says: {Words(thrown)}. {AskAuthor}";

    /// <summary>The same of a part at work, where the kind of the exception may help its author.</summary>
    public static string DescribePart(Exception thrown) => Known(thrown) ?? $"it {Threw(thrown)}";

    /// <summary>The same, after the name of one of its members.</summary>
    public static string DescribeMember(Exception thrown) =>
        Known(thrown) is { } known ? $"failed; {known}" : Threw(thrown);

    /// <summary>
    /// Whether the message was written for the user (see <see cref="Contracts.IDataset"/>), and not by the runtime for
    /// a missing assembly.
    /// </summary>
    public static bool IsForUser(Exception thrown) =>
        thrown is InvalidDataException || (thrown is FileNotFoundException && Known(thrown) is null);

    private static string? Known(Exception thrown) =>
        Innermost(thrown) switch
        {
            FileNotFoundException { FileName: { } file } when AssemblyIn(file) is { } assembly =>
                $"'{assembly}' is not in its folder; expected every dependency there. Copy it there, or publish the plugin again.",
            DllNotFoundException missing =>
                $"native library '{Quoted().Match(missing.Message).Groups[1].Value}' cannot be loaded; expected it, and all that it needs, in the plugin's folder or in the system. Copy or install it.",
            AnswerTimeoutException overdue => $"{overdue.Message}. {AskAuthor}",
            _ => null,
        };

    /// <summary>Only the first line: below it libtorch, and others, write frames.</summary>
    private static string Threw(Exception thrown) =>
        $"threw {Innermost(thrown).GetType().Name}: {Excerpt.Line(Innermost(thrown).Message.Split('\n', 2)[0]).TrimEnd('.')}. {AskAuthor}";

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

    /// <summary>"Acme.Physics 1.2.0.0" from a full assembly name; null from the path of another file.</summary>
    private static string? AssemblyIn(string file) =>
        file.Contains(", Version=") && new AssemblyName(file) is { } name ? $"{name.Name} {name.Version}" : null;

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
