using System.Text;
using System.Text.RegularExpressions;

namespace Modular.Measurements;

/// <summary>What the words of a heading say, without its unit.</summary>
/// <param name="Role">The role of the column in the table.</param>
internal sealed partial record HeadingWords(ColumnRole Role)
{
    private static readonly Dictionary<string, ColumnRole> Axes = Words<ColumnRole>(
        new()
        {
            [ColumnRole.Pulse] = "pulse pulses spike spikes",
            [ColumnRole.Time] = "time t sec second seconds minute minutes hour hours day days delay elapsed",
            [ColumnRole.Read] = "read reads reading readings",
            [ColumnRole.Cycle] = "cycle cycles",
            [ColumnRole.Index] = "index number no n x point points row step steps iteration",
        }
    );

    private static readonly Dictionary<string, MeasuredQuantity> Quantities = Words<MeasuredQuantity>(
        new()
        {
            [MeasuredQuantity.Conductance] = "conductance conductances g siemens",
            [MeasuredQuantity.Resistance] = "resistance resistances r",
            [MeasuredQuantity.Current] = "current currents i id ids",
            [MeasuredQuantity.Relative] = "relative normalized normalised norm weight w",
        }
    );

    private static readonly Dictionary<string, bool> Directions = Words<bool>(
        new()
        {
            [true] = "ltp up potentiation pot set increase increasing",
            [false] = "ltd down depression dep reset decrease decreasing",
        }
    );

    private static readonly Dictionary<string, bool> States = Words<bool>(
        new() { [true] = "lrs on", [false] = "hrs off" }
    );

    private static readonly Dictionary<string, ColumnRole> Others = Words<ColumnRole>(
        new()
        {
            [ColumnRole.Device] = "device devices dev cell cells sample die chip",
            [ColumnRole.Direction] = "direction polarity",
            [ColumnRole.State] = "state states",
            [ColumnRole.Target] = "target targets setpoint",
            [ColumnRole.Value] = "y value values measured",
            [ColumnRole.Skipped] =
                "skip ignore v voltage vset vreset vread vg vd bias temperature std sd stdev sem err error sigma width "
                + "amplitude energy power compliance comment note date",
        }
    );

    private static readonly string[] Fillers = ["name", "id", "of", "the", "after", "at", "number", "no"];

    /// <summary>What was measured; null where the words do not say it.</summary>
    public MeasuredQuantity? Quantity { get; private init; }

    /// <summary>Whether pulses raise the conductance; null where the words do not say it.</summary>
    public bool? Raises { get; private init; }

    /// <summary>Whether the state is that of low resistance; null where the words do not say it.</summary>
    public bool? Low { get; private init; }

    /// <summary>A unit of time that a word is, such as "seconds"; empty where there is none.</summary>
    public string TimeUnit { get; private init; } = "";

    /// <summary>The words that name a device: what is left.</summary>
    public string Label { get; private init; } = "";

    /// <summary>Whether the quantity is a letter before a number only, as in "R1", which may be a name.</summary>
    public bool IsLettered { get; private init; }

    /// <summary>Reads the words of a heading without its unit.</summary>
    public static HeadingWords Parse(string name)
    {
        string text = Place().Replace(name.ToLowerInvariant(), " place ");
        string[] words = [.. Word().Matches(text).SelectMany(word => Parts(word.Value))];
        MeasuredQuantity? quantity = First(Quantities, words);
        bool? raises = First(Directions, words);
        bool? low = First(States, words);
        ColumnRole role = FindRole(words, quantity, raises ?? low);
        string? time = words.FirstOrDefault(word => word != "t" && Units.Time(word) is not null);
        bool isPlace = Place().IsMatch(name.ToLowerInvariant());
        return new HeadingWords(role)
        {
            Quantity = quantity,
            Raises = raises,
            Low = low,
            TimeUnit = time ?? "",
            IsLettered = quantity == MeasuredQuantity.Resistance && Lettered().IsMatch(text),
            Label = isPlace ? name.Trim() : FindLabel(name),
        };
    }

    private static ColumnRole FindRole(string[] words, MeasuredQuantity? quantity, bool? branch)
    {
        ColumnRole? other = First(Others, words);
        ColumnRole? axis = First(Axes, words);
        if (words.Any(word => Others.GetValueOrDefault(word) == ColumnRole.Skipped))
            return ColumnRole.Skipped;
        if (words is ["level" or "levels"])
            return ColumnRole.Level;
        if (other is ColumnRole.Target)
            return ColumnRole.Target;
        if (quantity is not null)
            return ColumnRole.Value;
        if (axis is not null && axis != ColumnRole.Index)
            return axis.Value;
        if (branch is not null)
            return axis ?? ColumnRole.Value;
        bool isAlone = words.All(IsKnown);
        if (isAlone && other is { } known)
            return known;
        if (isAlone && axis is not null)
            return ColumnRole.Index;
        return ColumnRole.Unknown;
    }

    /// <summary>
    /// What is left of a heading without the words that are known, as it stands there: "D1", "A-3". A letter before a
    /// number belongs to the name: "R1".
    /// </summary>
    private static string FindLabel(string name)
    {
        Match[] words = [.. Word().Matches(name.ToLowerInvariant()).Cast<Match>()];
        bool[] isName = [.. words.Select(word => !Parts(word.Value).All(IsKnown))];
        for (int i = 0; i < words.Length - 1; i++)
            if (words[i].Length == 1 && words[i].Index + 1 == words[i + 1].Index)
                isName[i] |= isName[i + 1];
        var label = new StringBuilder();
        for (int i = 0; i < words.Length; i++)
        {
            bool follows = i > 0 && isName[i - 1];
            int from = follows ? words[i - 1].Index + words[i - 1].Length : words[i].Index;
            if (!isName[i])
                continue;
            if (!follows && label.Length > 0)
                label.Append(' ');
            label.Append(name, from, words[i].Index + words[i].Length - from);
        }
        return label.ToString();
    }

    /// <summary>"ilrs" is a current of the low state: "i", "lrs".</summary>
    private static IEnumerable<string> Parts(string word)
    {
        Match joined = Joined().Match(word);
        if (joined.Success)
            return [joined.Groups["quantity"].Value, joined.Groups["branch"].Value];
        return [word];
    }

    private static bool IsKnown(string word) =>
        Axes.ContainsKey(word)
        || Quantities.ContainsKey(word)
        || Directions.ContainsKey(word)
        || States.ContainsKey(word)
        || Others.ContainsKey(word)
        || Fillers.Contains(word);

    private static T? First<T>(Dictionary<string, T> known, string[] words)
        where T : struct
    {
        foreach (string word in words)
            if (known.TryGetValue(word, out T meaning))
                return meaning;
        return null;
    }

    private static Dictionary<string, T> Words<T>(Dictionary<T, string> names)
        where T : notnull
    {
        var words = new Dictionary<string, T>();
        foreach ((T meaning, string all) in names)
        foreach (string word in all.Split(' '))
            words.Add(word, meaning);
        return words;
    }

    [GeneratedRegex(@"[a-z]+|\d+(\.\d+)?")]
    private static partial Regex Word();

    /// <summary>A place in an array: "R1C12", "W3_R1_C1", "r2 c7". It names a device, not a resistance.</summary>
    [GeneratedRegex(@"(\bw\d+[ _-]?)?(?<![a-z])r\d+[ _-]?c\d+(?![a-z0-9])")]
    private static partial Regex Place();

    /// <summary>"R1", "r_12", "R 3": a resistance of device 1, or a device or a read that is called so.</summary>
    [GeneratedRegex(@"(?<![a-z])r[ _#-]?\d+(?![a-z0-9.])")]
    private static partial Regex Lettered();

    [GeneratedRegex("^(?<quantity>[gri])(?<branch>lrs|hrs|on|off|ltp|ltd|pot|dep|set|reset)$")]
    private static partial Regex Joined();
}
