using System.Text.RegularExpressions;
using YamlDotNet.Core;
using Events = YamlDotNet.Core.Events;

namespace Modular.Yaml;

/// <summary>
/// Builds a tree from the events of the YAML parser. It takes plain YAML only: one document without anchors, aliases or
/// tags. It keeps its own stack and limits depth and size, so that no input exhausts the program's stack or memory.
/// </summary>
internal sealed partial class TreeReader(Func<Mark, string> at, Problems problems)
{
    /// <summary>The greatest number of lists and maps inside each other.</summary>
    public const int MaximumDepth = 32;

    /// <summary>Says that a tree is deeper than <see cref="MaximumDepth"/>.</summary>
    public static readonly string TooDeep =
        $"lists and maps are nested more than {MaximumDepth} deep; expected at most {MaximumDepth}. Make it flatter.";

    private const int MostValues = 100_000;

    private readonly Stack<OpenCollection> open = [];
    private Node? root;
    private Mark last = Mark.Empty;
    private int documents;
    private int values;

    /// <summary>
    /// Returns the tree. Null after a problem, and without a problem where the text holds no value.
    /// </summary>
    public Node? Read(string text)
    {
        try
        {
            return Walk(new Parser(new Scanner(new StringReader(text), skipComments: true)));
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            // For "a: [" and a value at the start of the next line, the scanner throws InvalidOperationException
            // without a place.
            return Refuse(
                at(Start(broken, text)),
                $"is not valid YAML ({Reason(broken)}); expected 'key: value'. "
                    + "Check colons, quotes, brackets and indentation."
            );
        }
    }

    private Node? Walk(Parser parser)
    {
        while (parser.MoveNext())
        {
            Events.ParsingEvent next = parser.Current!;
            if (Refusal(next) is { } sentence)
                return Refuse(at(Start(next)), sentence);
            Take(next);
        }
        return root;
    }

    private Node? Refuse(string where, string sentence)
    {
        problems.Add(where, sentence);
        return null;
    }

    private string? Refusal(Events.ParsingEvent next) =>
        next switch
        {
            Events.DocumentStart when documents++ > 0 =>
                "a second document starts; expected one. Put it into a file of its own.",
            Events.AnchorAlias =>
                "an alias is used; expected YAML without anchors, aliases and tags. Write the value out.",
            Events.NodeEvent { Anchor.IsEmpty: false } =>
                "an anchor is used; expected YAML without anchors, aliases and tags. Remove it.",
            Events.NodeEvent { Tag.IsEmpty: false } =>
                "a tag is used; expected YAML without anchors, aliases and tags. Remove it.",
            Events.SequenceStart or Events.MappingStart => CollectionRefusal(),
            Events.Scalar => ValueRefusal(),
            _ => null,
        };

    private string? CollectionRefusal()
    {
        if (open.Count == MaximumDepth)
            return TooDeep;
        if (open.TryPeek(out OpenCollection? parent) && parent.WantsKey)
            return "a list or a map is used as a key; expected a name. Write 'name: value'.";
        return ValueRefusal();
    }

    private string? ValueRefusal()
    {
        values++;
        if (values <= MostValues)
            return null;
        return $"holds more than {MostValues} values; expected at most {MostValues}. Put data into a file of its own.";
    }

    private void Take(Events.ParsingEvent next)
    {
        string where = at(Start(next));
        last = next.Start;
        if (next is Events.Scalar scalar)
        {
            bool isText = scalar.Style != ScalarStyle.Plain || scalar.Value.Contains('\n');
            Place(new Scalar(where, scalar.Value, isText));
        }
        else if (next is Events.SequenceStart or Events.MappingStart)
            open.Push(new OpenCollection(where, next is Events.MappingStart, problems));
        else if (next is Events.SequenceEnd or Events.MappingEnd)
            Place(open.Pop().Close());
    }

    private void Place(Node node)
    {
        if (open.TryPeek(out OpenCollection? parent))
            parent.Add(node);
        else
            root = node;
    }

    /// <summary>
    /// Returns the place of an event. The parser says (1,1) for the map in <c>[a: 1]</c>; then the last place serves.
    /// </summary>
    private Mark Start(Events.ParsingEvent next) => next.Start.Index < last.Index ? last : next.Start;

    /// <summary>
    /// Returns the place of a syntax error. The parser places a wrong tab one line too early, so tabs are searched for.
    /// </summary>
    private Mark Start(Exception broken, string text)
    {
        Match tab = broken.Message.Contains("tab") ? IndentingTab().Match(text) : Match.Empty;
        if (tab.Success)
            return new Mark(tab.Index, text.AsSpan(0, tab.Index).Count('\n') + 1, tab.Length);
        if (broken is YamlException { Start: var start })
            return start;
        return last;
    }

    [GeneratedRegex("^ *\t", RegexOptions.Multiline)]
    private static partial Regex IndentingTab();

    private static string Reason(Exception broken)
    {
        string[] words = broken.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string text = string.Join(' ', words).TrimEnd('.');
        if (broken is not YamlException || text.Length == 0)
            return "a line within brackets is not indented";
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
