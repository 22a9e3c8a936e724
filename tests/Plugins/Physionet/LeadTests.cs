using Modular.Plugins.Physionet.EcgInversion;

namespace Modular.Plugins.Tests.Physionet;

/// <summary>The algebra of leads and exchanged electrodes, against potentials of electrodes.</summary>
public sealed class LeadTests
{
    // Potentials of right arm, left arm, left leg and the six chest electrodes; made up.
    private static readonly float[] Potentials = [0.25f, -1.5f, 2.75f, 1, 2, 4, 8, 16, 32];

    private static readonly string[] Inversions = ["RA-LA", "RA-LL", "LA-LL", "V1-V2", "V3-V6"];

    public static TheoryData<string, int, int> Exchanges =>
        new()
        {
            { "RA-LA", 0, 1 },
            { "RA-LL", 0, 2 },
            { "LA-LL", 1, 2 },
            { "V1-V2", 3, 4 },
            { "V3-V6", 5, 8 },
        };

    /// <summary>An exchange of leads shows what the leads show when the electrodes' potentials are exchanged.</summary>
    [Theory]
    [MemberData(nameof(Exchanges))]
    public void An_inversion_shows_exchanged_potentials(string name, int one, int other)
    {
        float[] exchanged = [.. Potentials];
        (exchanged[one], exchanged[other]) = (exchanged[other], exchanged[one]);
        Assert.Equal(Twelve(Inversion.None, Record(exchanged)), Twelve(Inversion.Parse(name), Record(Potentials)));
    }

    /// <summary>The table of the Challenge's data: what each lead becomes.</summary>
    [Theory]
    [InlineData("RA-LA", "-I III II aVL aVR aVF")]
    [InlineData("RA-LL", "-III -II -I aVF aVL aVR")]
    [InlineData("LA-LL", "II I -III aVR aVF aVL")]
    public void An_inversion_of_limbs_is_as_in_the_table(string name, string becomes)
    {
        float[] plain = Twelve(Inversion.None, Record(Potentials));
        IEnumerable<float> expected = becomes
            .Split(' ')
            .Select(lead => (lead[0] == '-' ? -1 : 1) * plain[Lead.Names.ToList().IndexOf(lead.TrimStart('-'))]);
        Assert.Equal([.. expected, .. plain[6..]], Twelve(Inversion.Parse(name), Record(Potentials)));
    }

    [Fact]
    public void Inverting_twice_changes_nothing()
    {
        foreach (string name in Inversions)
        {
            var inversion = Inversion.Parse(name);
            Assert.Equal(Inversion.None.Leads, inversion.Leads.Select(inversion.Show));
        }
    }

    [Fact]
    public void Limb_leads_hold_Einthovens_law()
    {
        foreach (string name in Inversions)
        {
            float[] leads = Twelve(Inversion.Parse(name), Record(Potentials));
            Assert.Equal(leads[0], leads[1] - leads[2], 1e-6); // I = II - III
            Assert.Equal(0, leads[3] + leads[4] + leads[5], 1e-6); // aVR + aVL + aVF = 0
        }
    }

    [Theory]
    [InlineData("V7")]
    [InlineData("V0")]
    [InlineData("")]
    public void A_lead_that_is_none(string name) =>
        Assert.Equal(
            $"option 'leads' names '{name}'; expected I, II, III, aVR, aVL, aVF, V1, V2, V3, V4, V5 or V6. Correct the name.",
            Assert.Throws<InvalidDataException>(() => Lead.Parse(name)).Message
        );

    [Theory]
    [InlineData("LA-RA")]
    [InlineData("V1-V1")]
    [InlineData("V1-V7")]
    public void An_inversion_that_is_none(string name) =>
        Assert.Equal(
            $"option 'inversions' names '{name}'; expected RA-LA, RA-LL, LA-LL, or two chest electrodes such as V1-V2. Correct the name.",
            Assert.Throws<InvalidDataException>(() => Inversion.Parse(name)).Message
        );

    /// <summary>One instant of the eight independent leads; chest leads refer to the mean of the limbs.</summary>
    private static float[][] Record(float[] potentials)
    {
        float limbs = (potentials[0] + potentials[1] + potentials[2]) / 3;
        IEnumerable<float> chest = potentials.Skip(3).Select(potential => potential - limbs);
        float[] leads = [potentials[1] - potentials[0], potentials[2] - potentials[0], .. chest];
        return [.. leads.Select(volts => new[] { volts })];
    }

    private static float[] Twelve(Inversion inversion, float[][] record)
    {
        float[] values = new float[12];
        for (int i = 0; i < values.Length; i++)
            inversion.Show(Lead.Parse(Lead.Names[i])).Write(record, 0, values.AsSpan(i, 1));
        return values;
    }
}
