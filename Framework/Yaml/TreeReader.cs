using System.Text.RegularExpressions;
using YamlDotNet.Core;
using Events = YamlDotNet.Core.Events;

namespace Modular.Yaml;

/// <summary>
/// Builds the tree from the parser's events, with a stack of its own: no input is deep or large enough to exhaust the
/// program's stack, memory or patience. Plain YAML only: one document, no anchors, aliases or tags.
/// </summary>
internal sealed partial class TreeReader(Func<Mark, string> at, Problems problems)
{
    public const int Deepest = 32;
    private const int MostValues = 100_000;

    private readonly Stack<OpenCollection> open = [];
    private Node? root;
    private Mark last = Mark.Empty;
    private int documents;
    private int values;

    /// <summary>The tree, or null after a problem, or without one where the text holds no value.</summary>
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
                $"is not valid YAML ({Reason(broken)}); expected 'key: value'. Check colons, quotes, brackets and indentation."
            );
        }
    }

    private Node? Walk(Parser parser)
    {
        while (parser.MoveNext())
            if (Refusal(parser.Current!) is { } sentence)
                return Refuse(at(Start(parser.Current!)), sentence);
            else
                Take(parser.Current!);
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

    private string? CollectionRefusal() =>
        open.Count == Deepest
            ? $"lists and maps are nested more than {Deepest} deep; expected at most {Deepest}. Make it flatter."
        : open.TryPeek(out OpenCollection? parent) && parent.WantsKey
            ? "a list or a map is used as a key; expected a name. Write 'name: value'."
        : ValueRefusal();

    private string? ValueRefusal() =>
        ++values > MostValues
            ? $"holds more than {MostValues} values; expected at most {MostValues}. Put data into a file of its own."
            : null;

    private void Take(Events.ParsingEvent next)
    {
        string where = at(Start(next));
        last = next.Start;
        if (next is Events.Scalar scalar)
            Place(new Scalar(where, scalar.Value, scalar.Style != ScalarStyle.Plain || scalar.Value.Contains('\n')));
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

    /// <summary>The parser says (1,1) for the map in <c>[a: 1]</c>; then the place before it serves.</summary>
    private Mark Start(Events.ParsingEvent next) => next.Start.Index < last.Index ? last : next.Start;

    /// <summary>The parser places a wrong tab at the line before it.</summary>
    private Mark Start(Exception broken, string text)
    {
        Match tab = broken.Message.Contains("tab") ? IndentingTab().Match(text) : Match.Empty;
        return tab.Success ? new Mark(tab.Index, text.AsSpan(0, tab.Index).Count('\n') + 1, tab.Length)
            : broken is YamlException { Start: var start } ? start
            : last;
    }

    [GeneratedRegex("^ *\t", RegexOptions.Multiline)]
    private static partial Regex IndentingTab();

    private static string Reason(Exception broken)
    {
        string text = string.Join(' ', broken.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .TrimEnd('.');
        return broken is YamlException && text.Length > 0
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : "a line within brackets is not indented";
    }
}
