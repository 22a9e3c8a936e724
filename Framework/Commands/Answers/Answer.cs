using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Commands.Answers;

/// <summary>
/// Writes the answer of a command as one JSON object on standard output, for programs that call this one
/// (<c>--json</c>). Text for people goes to standard error then.
/// </summary>
internal static class Answer
{
    /// <summary>The name of the option, with its two hyphens.</summary>
    public const string Name = "--json";

    /// <summary>
    /// Writes names in camel case, enumerations as words in small letters, and NaN and infinity as null.
    /// </summary>
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new FiniteNumber() },
    };

    private static object? given;

    /// <summary>The option <c>--json</c>, for every command that can answer in JSON.</summary>
    public static Option<bool> Option() =>
        new(Name) { Description = "Writes the answer as one JSON object; what people read goes to standard error." };

    /// <summary>Starts the answer of a command. Forgets that of an earlier command in this process.</summary>
    /// <param name="isJson">Whether the command was given <c>--json</c>.</param>
    public static void Begin(bool isJson)
    {
        Terminal.ServesProgram = isJson;
        given = null;
    }

    /// <summary>
    /// Keeps the answer of the command if a program asked for it; a later answer replaces an earlier one. Returns
    /// whether a program asked.
    /// </summary>
    public static bool Give(Func<object> answer)
    {
        if (Terminal.ServesProgram)
            given = answer();
        return Terminal.ServesProgram;
    }

    /// <summary>
    /// Ends a command with sentences on what is wrong: writes them to standard error, and into the answer.
    /// </summary>
    public static void Refuse(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
            Terminal.Error(problem);
        given = new { problems };
    }

    /// <summary>Writes the answer to standard output if a program asked for it.</summary>
    public static void Write()
    {
        if (Terminal.ServesProgram && given is not null)
            Terminal.Data(JsonSerializer.Serialize(given, Style));
    }

    /// <summary>Writes NaN and infinity as null, because JSON has neither.</summary>
    private sealed class FiniteNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
        }
    }
}
