using System.Text.Encodings.Web;
using System.Text.Json;

namespace Modular.Files;

/// <summary>How records are written to and read from the JSON files of a run folder.</summary>
internal static class RecordJson
{
    /// <summary>
    /// Indented, names in camel case, and only the characters escaped that JSON requires. What is read has every
    /// property once, and null only where a record allows it.
    /// </summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
