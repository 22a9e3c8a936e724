using Modular.Contracts;
using Modular.Loading;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Descriptions;

/// <summary>
/// Describes the parts of a catalog. Only one question needs the tensor library: whether a memory takes pulses.
/// </summary>
internal sealed class PartDescriptions(DocComments comments)
{
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
        return required.Length > 0
            ? description with
            {
                Unmade = $"it has no default for {Expected.Quoted(required)}",
            }
            : WithFacts(description, part);
    }

    /// <summary>Foreign code: whatever it throws becomes a sentence.</summary>
    private static PartDescription WithFacts(PartDescription description, Part part)
    {
        try
        {
            return TimeLimits.Await(
                new TimeLimits().Answer,
                () =>
                {
                    object made =
                        part.Create(Option.Defaults(part.Options))
                        ?? throw new InvalidDataException("the plugin made null");
                    return description with
                    {
                        Facts = PartFacts.List(made),
                        Imperfections = Imperfections(description.Kind, made),
                    };
                }
            );
        }
        catch (Exception thrown)
        {
            return description with { Unmade = Excerpt.Line(thrown.Message).TrimEnd('.') };
        }
    }

    private static ImperfectionTable? Imperfections(string kind, object part) =>
        part switch
        {
            IMemory memory => ImperfectionTable.FromDeclared(kind, memory.Imperfections),
            ISense sense => ImperfectionTable.FromDeclared(kind, sense.Imperfections),
            _ => null,
        };
}
