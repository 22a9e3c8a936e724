using Modular.Contracts;
using Modular.Rigs;
using Modular.Studies;

namespace Modular.Descriptions;

/// <summary>The imperfections of a part, or of a rig as a study turns them; for the console and for reports.</summary>
/// <param name="Rows">In the order in which the parts declare them.</param>
internal sealed record ImperfectionTable(IReadOnlyList<ImperfectionRow> Rows)
{
    /// <summary>As published.</summary>
    public static ImperfectionTable FromDeclared(string kind, IReadOnlyList<Imperfection> declared) =>
        new([.. declared.Select(one => Row(kind, one))]);

    /// <summary>At the strengths of the study's complete hardware; what it does not rank is off.</summary>
    public static ImperfectionTable ForStudy(Rig rig, RankingSubjects subjects)
    {
        IReadOnlyDictionary<string, double> strengths = subjects.Strengths(subjects.Names);
        return new([
            .. rig.Dials.All.Select(dial =>
                Row(dial.Kind, dial.Imperfection) with
                {
                    Name = dial.Name,
                    Group = rig.Dials.GroupOf(dial),
                    Strength = strengths.GetValueOrDefault(dial.Name),
                }
            ),
        ]);
    }

    /// <summary>Those of a kind of part that act at a moment and are on.</summary>
    public IReadOnlyList<ImperfectionRow> Acting(string kind, Moment moment) =>
        [.. Rows.Where(row => row.On && row.Kind == kind && row.Acts == moment)];

    public IReadOnlyList<ImperfectionRow> Off => [.. Rows.Where(row => !row.On)];

    private static ImperfectionRow Row(string kind, Imperfection one) =>
        new()
        {
            Name = one.Name,
            Kind = kind,
            Group = one.Group,
            Summary = one.Summary,
            Acts = one.Acts,
            Typical = one.Typical,
        };
}
