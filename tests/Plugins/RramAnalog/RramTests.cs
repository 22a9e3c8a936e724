using Modular.Contracts;
using Modular.Plugins.RramAnalog;
using Modular.Plugins.Tests.Hfo2Binary;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.RramAnalog;

public sealed class RramTests
{
    private const int Count = 100_000;
    private const double Day = 86400;

    [Fact]
    public void Ideal_devices_hold_their_targets_for_ever()
    {
        using IMemoryArray array = Made(new() { Fit = RramFit.CmoHfox }, _ => 0, 4);
        array.Write(0, 5e-5f, float.NaN, 9e-5f);
        ((IAgingArray)array).Age(TimeSpan.FromDays(3650));
        Assert.Equal([9e-6f, 5e-5f, 9e-6f, 88.19e-6f], array.Values());
    }

    /// <summary>The total at each time is one draw from the target, also where a day was looked at before.</summary>
    [Theory]
    [InlineData(1.0, 2.02294)]
    [InlineData(Day, 3.909)]
    [InlineData(2 * Day, 3.92913)]
    public void Wan_devices_miss_by_the_total_error_of_each_age(double seconds, double sigma)
    {
        using IMemoryArray array = Made(new(), _ => 1, Count);
        array.Write([.. Enumerable.Repeat(20e-6f, Count)]);
        if (seconds > Day)
            ((IAgingArray)array).Age(TimeSpan.FromSeconds(Day));
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(seconds > Day ? seconds - Day : seconds));
        AssertMoments(array, 20, sigma);
    }

    [Theory]
    [InlineData("programming", 2.02294)]
    [InlineData("relaxation", 3.344846)] // sqrt(3.909^2 - 2.02294^2)
    public void A_dial_alone_has_its_own_part(string dial, double sigma)
    {
        using IMemoryArray array = Made(new(), name => name == dial ? 1 : 0, Count);
        array.Write([.. Enumerable.Repeat(20e-6f, Count)]);
        ((IAgingArray)array).Age(TimeSpan.FromDays(1));
        AssertMoments(array, 20, sigma);
    }

    [Fact]
    public void Milo_devices_miss_by_the_fit()
    {
        using IMemoryArray array = Made(new() { Fit = RramFit.Milo_2021 }, _ => 1, Count);
        array.Write([.. Enumerable.Repeat(100e-6f, Count)]);
        AssertMoments(array, 100, 3.871621);
    }

    [Fact]
    public void Milo_devices_cannot_age()
    {
        using IMemoryArray array = Made(new() { Fit = RramFit.Milo_2021 }, _ => 1, 1);
        Assert.False(array is IAgingArray);
    }

    /// <summary>
    /// Mean 50 - 0.08900206 ln(86400); sigma of the relaxation and of reads about 50 uS, whose own spread moves a
    /// logarithm by nothing that shows.
    /// </summary>
    [Fact]
    public void Cmo_devices_fall_and_spread()
    {
        double logarithm = Math.Log(Day);
        double mean = 50 - 0.08900206 * logarithm;
        double relaxed = 0.04201137 * logarithm + 0.41183342;
        double read = 0.0277316483 * Math.Log10(mean) * Math.Sqrt(Math.Log((Day + 1e-6) / 2e-6));
        using IMemoryArray array = Made(new() { Fit = RramFit.CmoHfox }, name => name == "programming" ? 0 : 1, Count);
        array.Write([.. Enumerable.Repeat(50e-6f, Count)]);
        ((IAgingArray)array).Age(TimeSpan.FromDays(1));
        AssertMoments(array, mean, Math.Sqrt(relaxed * relaxed + read * read));
    }

    [Fact]
    public void Reads_of_cmo_vary_and_devices_stay()
    {
        using IMemoryArray noisy = Made(new() { Fit = RramFit.CmoHfox }, _ => 1, 10);
        using IMemoryArray quiet = Made(new() { Fit = RramFit.CmoHfox }, name => name == "read-noise" ? 0 : 1, 10);
        Assert.NotEqual(noisy.Values(), noisy.Values());
        Assert.Equal(quiet.Values(), quiet.Values());
    }

    /// <summary>Half of the devices at 0 S would be below it.</summary>
    [Fact]
    public void Nothing_conducts_less_than_nothing()
    {
        using IMemoryArray array = Made(new(), _ => 1, Count);
        array.Write(new float[Count]);
        Assert.Equal(0.5, array.Values().Count(g => g == 0) / (double)Count, 4 * 0.5 / Math.Sqrt(Count));
    }

    [Fact]
    public void A_written_device_is_young_again()
    {
        using IMemoryArray array = Made(new(), name => name == "relaxation" ? 1 : 0, 2);
        array.Write(1e-5f, 1e-5f);
        ((IAgingArray)array).Age(TimeSpan.FromDays(1));
        array.Write(1e-5f, float.NaN);
        Assert.Equal((true, false), (array.Values()[0] == 1e-5f, array.Values()[1] == 1e-5f));
    }

    [Fact]
    public void Ages_that_were_not_measured_are_refused()
    {
        using IMemoryArray array = Made(new(), _ => 1, 2);
        Assert.Equal(
            "memory 'rram-analog': devices would be 3600 s old; fit 'wan-2022' knows them 1, 86400, 172800 s after "
                + "the write, and nothing between. Use 'age: 1 day' or 'age: 2 days', or leave 'age' out for 1 s.",
            Assert.Throws<InvalidDataException>(() => ((IAgingArray)array).Age(TimeSpan.FromHours(1))).Message
        );
        ((IAgingArray)array).Age(TimeSpan.FromDays(1)); // the refused hour has not passed
    }

    [Theory]
    [InlineData(30e-6, null, "g-min is 3E-05 S and g-max 0.000225 S")]
    [InlineData(null, 300e-6, "g-min is 5E-05 S and g-max 0.0003 S")]
    [InlineData(2e-4, 1e-4, "g-min is 0.0002 S and g-max 0.0001 S")]
    public void Ranges_beyond_the_fit_are_refused(double? least, double? greatest, string given) =>
        Assert.Equal(
            $"memory 'rram-analog': {given}; fit 'milo-2021' holds from 5E-05 S to 0.000225 S, and g-min must be "
                + "below g-max. Change them, or the fit.",
            Assert
                .Throws<InvalidDataException>(() =>
                    new RramMemory(
                        new RramOptions
                        {
                            Fit = RramFit.Milo_2021,
                            GMin = least,
                            GMax = greatest,
                        }
                    )
                )
                .Message
        );

    [Fact]
    public void Acceptances_that_were_not_measured_are_refused() =>
        Assert.Equal(
            "memory 'rram-analog': acceptance is 0.2; devices were measured at 0.002 and 0.02. Use one of them.",
            Assert.Throws<InvalidDataException>(() => new RramMemory(new RramOptions { Acceptance = 0.2 })).Message
        );

    [Fact]
    public void Targets_that_do_not_fit_are_refused()
    {
        using IMemoryArray array = Made(new(), _ => 0, 2, 3);
        using Tensor wrong = zeros(3, 2);
        Assert.StartsWith(
            "rram-analog: target is Float32 [3, 2] on CPU; Float32 [2, 3] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(wrong)).Message
        );
    }

    private static IMemoryArray Made(RramOptions options, Func<string, double> strengths, params long[] shape) =>
        new RramMemory(options).Fabricate(shape, new Conditions(5, strengths));

    /// <summary>Microsiemens, to four standard errors.</summary>
    private static void AssertMoments(IMemoryArray array, double mean, double sigma)
    {
        (double seen, double spread) = Bits.Moments(Array.ConvertAll(array.Values(), g => g * 1e6));
        Assert.Equal(mean, seen, 4 * sigma / Math.Sqrt(Count));
        Assert.Equal(sigma, spread, 4 * sigma / Math.Sqrt(2 * Count));
    }
}
