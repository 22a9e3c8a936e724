using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Modular.Commands.Answers;

/// <summary>
/// The answer of a command as one JSON object on standard output, for programs that call this one (<c>--json</c>).
/// What people read goes to standard error meanwhile.
/// </summary>
internal static class Answer
{
    /// <summary>The name of the option.</summary>
    public const string Name = "--json";

    /// <summary>Names in camel case, enumerations as words in small letters, no number where there is none.</summary>
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new FiniteNumber() },
    };

    private static object? given;

    /// <summary>The option of the commands that answer.</summary>
    public static Option<bool> Option() =>
        new(Name) { Description = "Writes the answer as one JSON object; what people read goes to standard error." };

    /// <summary>Begins a command.</summary>
    /// <param name="isJson">Whether its answer is for a program.</param>
    public static void Begin(bool isJson)
    {
        Terminal.ServesProgram = isJson;
        given = null;
    }

    /// <summary>
    /// Keeps the answer of the command where a program asked for it; a later one takes its place. Gives whether one
    /// asked.
    /// </summary>
    public static bool Give(Func<object> answer)
    {
        if (Terminal.ServesProgram)
            given = answer();
        return Terminal.ServesProgram;
    }

    /// <summary>Ends a command with its sentences on what is wrong: on standard error, and in the answer.</summary>
    public static void Refuse(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
            Terminal.Error(problem);
        given = new { problems };
    }

    /// <summary>Writes the answer where a program asked for it.</summary>
    public static void Write()
    {
        if (Terminal.ServesProgram && given is not null)
            Terminal.Data(JsonSerializer.Serialize(given, Style));
    }

    /// <summary>JSON has no NaN and no infinity: they become null.</summary>
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
