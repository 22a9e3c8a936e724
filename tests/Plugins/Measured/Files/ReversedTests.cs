using Modular.Plugins.Measured;

namespace Modular.Plugins.Tests.Measured;

/// <summary>Curves that go against their label, and devices that are open.</summary>
public sealed class ReversedTests : IDisposable
{
    private readonly Synthetic files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_curve_against_its_label_is_named_with_the_option_that_turns_it() =>
        Assert.Equal(
            "rises.csv: 2 of 2 curves labelled 'down' rise (device 'a' from 1 to 10 uS); curves that fall were expected. "
                + "Where they are plotted against reversed pulses, as depression often is, type --reversed down (option "
                + "'reversed: down' in a scenario); else correct the label.",
            Refusal(new MeasuredOptions { Data = Rising() })
        );

    /// <summary>1 to 10 uS in ten readings; turned, the curve falls from 10 to 1 uS.</summary>
    [Fact]
    public void Turned_curves_count_their_pulses_from_the_other_end()
    {
        var memory = new MeasuredMemory(
            new MeasuredOptions
            {
                Data = Rising(),
                Law = LawName.AsMeasured,
                Reversed = ReversedCurves.Down,
            }
        );
        Assert.Equal(1e-6, memory.Range.Min, 1e-12);
        Assert.Equal(1e-5, memory.Range.Max, 1e-11);
        MeasuredCurve curve = PulseFile.Read(new MeasuredOptions { Data = Rising(), Reversed = ReversedCurves.Down })[
            0
        ];
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (double)i), curve.Pulses);
        Assert.Equal(Math.Log(1e-5), curve.LogConductances[0], 1e-12);
    }

    [Fact]
    public void A_curve_that_needs_no_turn_is_not_turned() =>
        Assert.EndsWith(
            "Leave the option 'reversed' out, or correct the label.",
            Refusal(new MeasuredOptions { Data = Rising("up"), Reversed = ReversedCurves.Both })
        );

    /// <summary>Five good devices, one that opens at its fifth pulse, one that is shorted.</summary>
    [Fact]
    public void Open_and_shorted_devices_are_left_out_of_every_law()
    {
        string Line(int device, int pulse)
        {
            double good = 1e-4 * Math.Exp(-0.01 * pulse - 0.001 * pulse * device);
            double g = device == 5 && pulse > 4 ? 1e-12 : good;
            return FormattableString.Invariant($"d{device},{pulse},{(device == 6 ? 0.5 : g):R}");
        }
        FileInfo file = files.Write(
            "open.csv",
            ["device,pulse,conductance", .. Enumerable.Range(0, 7 * 20).Select(i => Line(i / 20, i % 20))]
        );
        foreach (LawName law in Enum.GetValues<LawName>())
        {
            var memory = new MeasuredMemory(new MeasuredOptions { Data = file, Law = law });
            Assert.Equal(5, memory.Quantities.Single(one => one.Name == "devices measured").Value);
            Assert.All(memory.Quantities, one => Assert.True(double.IsFinite(one.Value), one.Name));
            Assert.Equal(
                [
                    "open.csv: device 'd5' is left out of every law as open: it falls to 1E-12 S, more than a factor of 1000 "
                        + "from the median device's 7.96E-05 S.",
                    "open.csv: device 'd6' is left out of every law as shorted: it rises to 0.5 S, more than a factor of 1000 "
                        + "from the median device's 0.0001 S.",
                ],
                memory.Caveats.Where(caveat => caveat.Contains("left out of every law"))
            );
        }
    }

    private FileInfo Rising(string direction = "down") =>
        files.Write(
            "rises.csv",
            [
                "device,pulse,conductance (uS),direction",
                .. Enumerable.Range(0, 20).Select(i => $"{"ab"[i / 10]},{i % 10},{1 + i % 10},{direction}"),
            ]
        );

    private static string Refusal(MeasuredOptions options) =>
        Assert.Throws<InvalidDataException>(() => new MeasuredMemory(options)).Message;
}
