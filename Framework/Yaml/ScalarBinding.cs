using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Modular.Files;
using Modular.Text;

namespace Modular.Yaml;

/// <summary>Binds single values: texts, truth values, numbers, names, times and paths.</summary>
internal sealed partial class ScalarBinding(BinderContext context, BindingErrors errors)
{
    /// <summary>Binds a node to a slot; false after a problem.</summary>
    public bool TryBind(Node node, ValueSlot slot, out object? value)
    {
        if (node is Scalar path && slot.Kind is ValueKind.File or ValueKind.Folder)
            return TryFindPath(path, slot, out value);
        value = null;
        if (node is Scalar scalar)
            value = Parse(scalar, slot);
        return value is not null || errors.Wrong(node, slot, Overflow(node, slot));
    }

    private static object? Parse(Scalar scalar, ValueSlot slot) =>
        slot.Kind switch
        {
            ValueKind.Text => ParseText(scalar.Text, slot.Rules),
            ValueKind.Choice => Choices.Parse(slot.Type, scalar.Text),
            ValueKind.Duration => ParseTime(scalar, slot.Rules),
            ValueKind.Truth when !scalar.Quoted => ParseTruth(scalar.Text),
            ValueKind.Whole when slot.Rules.Word is { } word && scalar.Text == word.Name => word.Value,
            ValueKind.Real when slot.Rules.Word is { } word && scalar.Text == word.Name => Convert.ChangeType(
                word.Value,
                slot.Type,
                CultureInfo.InvariantCulture
            ),
            ValueKind.Whole when !scalar.Quoted => ParseWhole(scalar.Text, slot),
            ValueKind.Real when !scalar.Quoted => ParseReal(scalar.Text, slot),
            _ => null,
        };

    private static string? ParseText(string text, Rules rules)
    {
        if (rules.Holds(text) && rules.HoldsLength(text.Length))
            return text;
        return null;
    }

    private static object? ParseTruth(string text) =>
        text switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };

    private static object? ParseTime(Scalar scalar, Rules rules)
    {
        TimeSpan? time = Duration.Parse(scalar.Text);
        if (time is null && rules.BareSeconds && !scalar.Quoted)
            time = Duration.Parse(scalar.Text + " s");
        if (time is null || !rules.Holds(time.Value.TotalSeconds))
            return null;
        return time;
    }

    private static object? ParseWhole(string text, ValueSlot slot)
    {
        if (!ShortWholeNumber().IsMatch(text))
            return null;
        var number = BigInteger.Parse(text, CultureInfo.InvariantCulture);
        if (number < Limit(slot.Type, "MinValue") || number > Limit(slot.Type, "MaxValue"))
            return null;
        if (!slot.Rules.Holds((double)number))
            return null;
        return Convert.ChangeType((decimal)number, slot.Type, CultureInfo.InvariantCulture);
    }

    private static BigInteger Limit(Type type, string name) =>
        BigInteger.Parse($"{type.GetField(name)!.GetValue(null)}", CultureInfo.InvariantCulture);

    private static object? ParseReal(string text, ValueSlot slot)
    {
        if (!Number().IsMatch(text))
            return null;
        double value = double.Parse(text, CultureInfo.InvariantCulture);
        double stored = slot.Type == typeof(float) ? (float)value : value;
        if (!double.IsFinite(stored) || !slot.Rules.Holds(value))
            return null;
        return Convert.ChangeType(stored, slot.Type);
    }

    /// <summary>Describes the range of the type, where a number fails for nothing else; else null.</summary>
    private static string? Overflow(Node node, ValueSlot slot)
    {
        if (node is not Scalar { Quoted: false } scalar || slot.Rules.Range is not null)
            return null;
        if (slot.Kind == ValueKind.Whole && WholeNumber().IsMatch(scalar.Text))
            return $"a whole number from {Limit(slot.Type, "MinValue")} to {Limit(slot.Type, "MaxValue")}";
        if (slot.Kind == ValueKind.Real && Number().IsMatch(scalar.Text))
        {
            string largest = slot.Type == typeof(float) ? "3.4e38" : "1.8e308";
            return $"a number of at most {largest} in size";
        }
        return null;
    }

    private bool TryFindPath(Scalar path, ValueSlot slot, out object? found)
    {
        bool isNamed = path.Text != "" && !path.Text.Contains('\0');
        string full = Path.GetFullPath(isNamed ? path.Text : ".", Path.GetFullPath(context.BaseFolder));
        FileSystemInfo entry = slot.Kind == ValueKind.File ? new FileInfo(full) : new DirectoryInfo(full);
        found = entry;
        if (!isNamed)
            return errors.Wrong(path, slot);
        bool isFile = slot.Kind == ValueKind.File && entry.Exists;
        if (isFile && RegularFile.Otherwise(full) is { } other)
            return errors.Wrong(path, slot, $"{Expected.Describe(slot)}, but {full} {other}");
        return entry.Exists || errors.Wrong(path, slot, $"{Expected.Describe(slot)}, but {full} {State(full)}");
    }

    private static string State(string path)
    {
        if (Directory.Exists(path))
            return "is a folder";
        if (File.Exists(path))
            return "is a file";
        return "does not exist";
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,28}$(?!\n)")]
    private static partial Regex ShortWholeNumber();

    [GeneratedRegex(@"^[+-]?[0-9]+$(?!\n)")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$(?!\n)")]
    private static partial Regex Number();
}
