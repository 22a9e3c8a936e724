using Modular.Contracts;
using Modular.Loading;
using Modular.Rigs;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// Describes the parts of a catalog. Loads the tensor library only for memories that do not state which pulses they
/// take.
/// </summary>
internal sealed class PartDescriptions(DocComments comments)
{
    /// <summary>Describes a part with its default options.</summary>
    public PartDescription Describe(OfferedPart offer)
    {
        Part part = offer.Part;
        var description = new PartDescription
        {
            Kind = PartKind.Word(part.Kind)!,
            Name = part.Name,
            Summary = part.Summary,
            Plugin = offer.Plugin,
            Options = new OptionDescriptions(comments).Describe(part.Options),
        };
        string[] required = [.. description.Options.Where(option => option.Required).Select(option => option.Key)];
        if (required.Length > 0)
            return description with { Unmade = $"it has no default for {Expected.Quoted(required)}" };
        return AddFacts(description, part);
    }

    /// <summary>Makes the part and asks for its facts. An exception in the plugin's code becomes a sentence.</summary>
    private static PartDescription AddFacts(PartDescription description, Part part)
    {
        try
        {
            return TimeLimits.Await(new TimeLimits().Answer, () => Ask(description, part));
        }
        catch (Exception thrown)
        {
            return description with { Unmade = Excerpt.Line(thrown.Message).TrimEnd('.') };
        }
    }

    private static PartDescription Ask(PartDescription description, Part part)
    {
        object made =
            part.Create(Option.Defaults(part.Options)) ?? throw new InvalidDataException("the plugin made null");
        return description with { Facts = PartFacts.List(made), Imperfections = Imperfections(description.Kind, made) };
    }

    private static IEnumerable<Imperfection> Steps(IMemory memory) => Granularity.Declare((memory as IStepped)?.Steps);

    private static ImperfectionTable? Imperfections(string kind, object part) =>
        part switch
        {
            IMemory memory => ImperfectionTable.FromDeclared(kind, [.. memory.Imperfections, .. Steps(memory)]),
            ISense sense => ImperfectionTable.FromDeclared(kind, sense.Imperfections),
            _ => null,
        };
}
