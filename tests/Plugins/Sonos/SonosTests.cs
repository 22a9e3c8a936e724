using Modular.Contracts;
using Modular.Plugins.Sonos;
using Modular.Plugins.Tests.Hfo2Binary;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.Sonos;

public sealed class SonosTests
{
    private const int Count = 100_000;
    private const double Day = 86400;

    /// <summary>Worked out from the fits with another program, nanoamperes.</summary>
    [Theory]
    [InlineData(200, 0, 13.490522704665052)]
    [InlineData(1600, 0, 19.884372777976164)]
    [InlineData(200, 1, 16.816120089857947)]
    [InlineData(200, 2, 18.504642506674273)]
    [InlineData(200, 3, 19.68582552939312)]
    [InlineData(200, 4, 21.049006648617297)]
    [InlineData(200, 5, 21.399567090495765)]
    [InlineData(1600, 5, 34.56369064272775)]
    public void Errors_are_those_of_the_fits(double current, double days, double error) =>
        Assert.Equal(error, SonosLaws.Error(current * 1e-9, days * Day) * 1e9, 1e-9);

    /// <summary>A = (19.88665 + 25.59102) / 2; far above B only A counts.</summary>
    [Fact]
    public void Between_the_days_the_fits_are_linear() =>
        Assert.Equal(22.738835, SonosLaws.Error(1e-4, Day / 2) * 1e9, 1e-9);

    [Theory]
    [InlineData(200, 7.610050529390624)]
    [InlineData(1600, 12.572901721006602)]
    public void Read_noise_is_that_of_the_fit(double current, double sigma) =>
        Assert.Equal(sigma, SonosLaws.ReadNoise(current * 1e-9) * 1e9, 1e-9);

    /// <summary>So the part of the time is a real number at every current.</summary>
    [Fact]
    public void Errors_only_grow_with_time() =>
        Assert.All(
            Enumerable.Range(1, 180),
            step =>
                Assert.All(
                    Enumerable.Range(1, 50),
                    tenth =>
                        Assert.True(
                            SonosLaws.Error(step * 1e-8, tenth * Day / 10)
                                > SonosLaws.Error(step * 1e-8, (tenth - 1) * Day / 10)
                        )
                )
        );

    [Fact]
    public void The_range_is_currents_over_the_read_voltage()
    {
        ConductanceRange range = new SonosMemory(new SonosOptions()).Range;
        Assert.Equal((16, 1.6e-6), (Math.Round(range.Max * 1e6, 9), Math.Round(range.Min * 1e6, 9)));
    }

    [Fact]
    public void Ideal_devices_hold_their_targets_for_ever()
    {
        using IAgingArray array = Made(new(), _ => 0, 4);
        array.Write(0, 1e-5f, float.NaN, 9e-5f);
        array.Age(TimeSpan.FromDays(5));
        Assert.Equal([1.6e-12f, 1e-5f, 1.6e-12f, 16e-6f], array.Values());
    }

    /// <summary>The total about the target, at 200 nA.</summary>
    [Theory]
    [InlineData(0, 13.490522704665052)]
    [InlineData(1, 16.816120089857947)]
    [InlineData(5, 21.399567090495765)]
    public void Devices_miss_by_the_total_error_at_each_age(double days, double sigma)
    {
        using IAgingArray array = Made(new(), name => name is "read-noise" or "drift" ? 0 : 1, Count);
        array.Write([.. Enumerable.Repeat(2e-6f, Count)]);
        array.Age(TimeSpan.FromDays(days));
        AssertMoments(array, 200, sigma);
    }

    /// <summary>
    /// The polynomials of the source, worked out with another program, nanoamperes; linear between days.
    /// </summary>
    [Theory]
    [InlineData(200, 0.5, -1.9076)]
    [InlineData(200, 1, -3.8151)]
    [InlineData(800, 1, -24.8523)]
    [InlineData(800, 5, -37.8625)]
    [InlineData(1400, 5, -60.3498)]
    [InlineData(1600, 5, -60.3498)]
    public void The_mean_moves_as_the_source_says(double current, double days, double change)
    {
        Assert.Equal(change, SonosLaws.Drift(current * 1e-9, days * Day) * 1e9, 2e-3);
        using IAgingArray array = Made(new(), name => name == "drift" ? 1 : 0, 1);
        array.Write((float)(current * 1e-8));
        array.Age(TimeSpan.FromDays(days));
        Assert.Equal(current + change, array.Values()[0] * 1e8, 3e-3);
    }

    [Theory]
    [InlineData("programming", 0, 13.490522704665052)]
    [InlineData("relaxation", 1, 10.039307)] // sqrt(16.81612^2 - 13.490523^2)
    [InlineData("read-noise", 0, 7.610050529390624)]
    public void A_dial_alone_has_its_own_part(string dial, double days, double sigma)
    {
        using IAgingArray array = Made(new(), name => name == dial ? 1 : 0, Count);
        array.Write([.. Enumerable.Repeat(2e-6f, Count)]);
        array.Age(TimeSpan.FromDays(days));
        AssertMoments(array, 200, sigma);
    }

    /// <summary>The same currents at another voltage.</summary>
    [Fact]
    public void The_read_voltage_changes_no_error_relative_to_the_range()
    {
        using IAgingArray tenth = Made(new(), _ => 1, Count);
        using IAgingArray half = Made(new() { ReadVoltage = 0.5 }, _ => 1, Count);
        tenth.Write([.. Enumerable.Repeat(2e-6f, Count)]);
        half.Write([.. Enumerable.Repeat(4e-7f, Count)]);
        Assert.All(tenth.Values().Zip(half.Values()), pair => Assert.Equal(pair.First * 0.1, pair.Second * 0.5, 1e-13));
    }

    [Fact]
    public void A_written_device_is_young_again()
    {
        using IAgingArray array = Made(new(), name => name == "relaxation" ? 1 : 0, 2);
        array.Write(1e-5f, 1e-5f);
        array.Age(TimeSpan.FromDays(1));
        array.Write(1e-5f, float.NaN);
        Assert.Equal((true, false), (array.Values()[0] == 1e-5f, array.Values()[1] == 1e-5f));
    }

    [Fact]
    public void Great_currents_are_refused_with_time()
    {
        using IAgingArray array = Made(new() { IMax = 1800e-9 }, _ => 0, 1);
        array.Age(TimeSpan.Zero);
        Assert.Equal(
            "memory 'sonos': i-max is 1.8E-06 A; devices of 1.8E-06 A and more were not measured over time. Lower it, or leave 'age' out.",
            Assert.Throws<InvalidDataException>(() => array.Age(TimeSpan.FromDays(1))).Message
        );
    }

    [Fact]
    public void Old_devices_are_refused()
    {
        using IAgingArray array = Made(new(), _ => 0, 1);
        Assert.Equal(
            "memory 'sonos': devices would be 518400 s old; they were measured for 432000 s. Use 'age: 5 days' or less.",
            Assert.Throws<InvalidDataException>(() => array.Age(TimeSpan.FromDays(6))).Message
        );
        array.Age(TimeSpan.FromDays(5));
    }

    [Fact]
    public void Targets_that_do_not_fit_are_refused()
    {
        using IAgingArray array = Made(new(), _ => 0, 2, 3);
        using Tensor wrong = zeros(3, 2);
        Assert.StartsWith(
            "sonos: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
    }

    private static IAgingArray Made(SonosOptions options, Func<string, double> strengths, params long[] shape) =>
        (IAgingArray)new SonosMemory(options).Fabricate(shape, new Conditions(5, strengths));

    /// <summary>Of currents at 0.1 V, nanoamperes, to four standard errors.</summary>
    private static void AssertMoments(IAgingArray array, double mean, double sigma)
    {
        (double seen, double spread) = Bits.Moments(Array.ConvertAll(array.Values(), g => g * 0.1 * 1e9));
        Assert.Equal(mean, seen, 4 * sigma / Math.Sqrt(Count));
        Assert.Equal(sigma, spread, 4 * sigma / Math.Sqrt(2 * Count));
    }
}
