using Modular.Plugins.Physionet.Files;

namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>
/// An exchange of electrodes, as what the eight independent leads then show. With the potentials R, L and F of right
/// arm, left arm and left leg, I = L - R, II = F - R and III = F - L; an exchange of two potentials makes each limb
/// lead another one, or its negative. Chest leads refer to (R + L + F) / 3, which no exchange of limbs changes.
/// README.md.
/// </summary>
/// <param name="Leads">What each independent lead shows, [8].</param>
internal sealed record Inversion(IReadOnlyList<Lead> Leads)
{
    private static readonly Lead PlusI = Lead.FromLimbs(1, 0);
    private static readonly Lead PlusIi = Lead.FromLimbs(0, 1);

    /// <summary>No exchange of electrodes.</summary>
    public static readonly Inversion None = FromLimbs(PlusI, PlusIi);

    /// <summary>
    /// The exchange of a name, such as RA-LA or V1-V2. Throws an InvalidDataException where there is none.
    /// </summary>
    public static Inversion Parse(string name) =>
        name.ToUpperInvariant() switch
        {
            "RA-LA" => FromLimbs(Lead.FromLimbs(-1, 0), Lead.FromLimbs(-1, 1)), // I -> -I, II -> III
            "RA-LL" => FromLimbs(Lead.FromLimbs(1, -1), Lead.FromLimbs(0, -1)), // I -> -III, II -> -II
            "LA-LL" => FromLimbs(PlusIi, PlusI), // I -> II, II -> I
            ['V', >= '1' and <= '6', '-', 'V', >= '1' and <= '6'] chest when chest[1] != chest[4] => FromChestPair(
                chest[1] - '0',
                chest[4] - '0'
            ),
            _ => throw BrokenFile.Option(
                "inversions",
                $"names '{name}'",
                "RA-LA, RA-LL, LA-LL, or two chest electrodes such as V1-V2",
                "Correct the name."
            ),
        };

    /// <summary>What a lead shows after the exchange, as a sum of independent leads.</summary>
    public Lead Show(Lead lead)
    {
        if (lead.First != 0)
            return Leads[lead.First];
        Lead one = Leads[0];
        Lead two = Leads[1];
        return Lead.FromLimbs(
            lead.FirstWeight * one.FirstWeight + lead.SecondWeight * two.FirstWeight,
            lead.FirstWeight * one.SecondWeight + lead.SecondWeight * two.SecondWeight
        );
    }

    private static Inversion FromLimbs(Lead one, Lead two) =>
        new([one, two, .. Enumerable.Range(1, 6).Select(Lead.FromChest)]);

    private static Inversion FromChestPair(int one, int other)
    {
        int[] electrodes = [1, 2, 3, 4, 5, 6];
        electrodes[one - 1] = other;
        electrodes[other - 1] = one;
        return new([PlusI, PlusIi, .. electrodes.Select(Lead.FromChest)]);
    }
}
