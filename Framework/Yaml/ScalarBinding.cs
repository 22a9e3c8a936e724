using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Binds single values: texts, truth values, numbers, names, times and paths.</summary>
internal sealed partial class ScalarBinding(BinderContext context, BindingErrors refusal)
{
    public bool TryBind(Node node, ValueSlot slot, out object? value)
    {
        if (node is Scalar path && slot.Shape is ValueKind.File or ValueKind.Folder)
            return TryFind(path, slot, out value);
        value = node is Scalar scalar ? Parse(scalar, slot) : null;
        return value is not null || refusal.Wrong(node, slot, Overflow(node, slot));
    }

    private static object? Parse(Scalar scalar, ValueSlot slot) =>
        slot.Shape switch
        {
            ValueKind.Text => slot.Rules.Holds(scalar.Text) && slot.Rules.HoldsLength(scalar.Text.Length)
                ? scalar.Text
                : null,
            ValueKind.Choice => Choices.Parse(slot.Type, scalar.Text),
            ValueKind.Duration => Time(scalar, slot.Rules) is { } time && slot.Rules.Holds(time.TotalSeconds)
                ? time
                : null,
            ValueKind.Truth when !scalar.Quoted => scalar.Text switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            },
            ValueKind.Whole when slot.Rules.Word is { } word && scalar.Text == word.Name => word.Value,
            ValueKind.Real when slot.Rules.Word is { } word && scalar.Text == word.Name => Convert.ChangeType(
                word.Value,
                slot.Type,
                CultureInfo.InvariantCulture
            ),
            ValueKind.Whole when !scalar.Quoted => Whole(scalar.Text, slot),
            ValueKind.Real when !scalar.Quoted => Real(scalar.Text, slot),
            _ => null,
        };

    private static TimeSpan? Time(Scalar scalar, Rules rules) =>
        Duration.Parse(scalar.Text)
        ?? (rules.BareSeconds && !scalar.Quoted ? Duration.Parse(scalar.Text + " s") : null);

    private static object? Whole(string text, ValueSlot slot)
    {
        if (!ShortWholeNumber().IsMatch(text))
            return null;
        var number = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        return
            number >= Limit(slot.Type, "MinValue")
            && number <= Limit(slot.Type, "MaxValue")
            && slot.Rules.Holds((double)number)
            ? Convert.ChangeType((decimal)number, slot.Type, CultureInfo.InvariantCulture)
            : null;
    }

    private static BigInteger Limit(Type type, string name) =>
        BigInteger.Parse($"{type.GetField(name)!.GetValue(null)}", CultureInfo.InvariantCulture);

    private static object? Real(string text, ValueSlot slot)
    {
        double value = Number().IsMatch(text) ? double.Parse(text, CultureInfo.InvariantCulture) : double.NaN;
        double stored = slot.Type == typeof(float) ? (float)value : value;
        return double.IsFinite(stored) && slot.Rules.Holds(value) ? Convert.ChangeType(stored, slot.Type) : null;
    }

    /// <summary>The range of the type, where a number fails for nothing else.</summary>
    private static string? Overflow(Node node, ValueSlot slot) =>
        node is Scalar { Quoted: false } scalar && slot.Rules.Range is null
            ? slot.Shape switch
            {
                ValueKind.Whole when WholeNumber().IsMatch(scalar.Text) =>
                    $"a whole number from {Limit(slot.Type, "MinValue")} to {Limit(slot.Type, "MaxValue")}",
                ValueKind.Real when Number().IsMatch(scalar.Text) =>
                    $"a number of at most {(slot.Type == typeof(float) ? "3.4e38" : "1.8e308")} in size",
                _ => null,
            }
            : null;

    private bool TryFind(Scalar path, ValueSlot slot, out object? found)
    {
        bool named = path.Text != "" && !path.Text.Contains('\0');
        string full = Path.GetFullPath(named ? path.Text : ".", Path.GetFullPath(context.BaseFolder));
        found = slot.Shape == ValueKind.File ? new FileInfo(full) : new DirectoryInfo(full);
        if (named && ((FileSystemInfo)found).Exists)
            return true;
        string there =
            Directory.Exists(full) ? "is a folder"
            : File.Exists(full) ? "is a file"
            : "does not exist";
        return refusal.Wrong(path, slot, named ? $"{Expected.Describe(slot)}, but {full} {there}" : null);
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,28}$(?!\n)")]
    private static partial Regex ShortWholeNumber();

    [GeneratedRegex(@"^[+-]?[0-9]+$(?!\n)")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$(?!\n)")]
    private static partial Regex Number();
}
