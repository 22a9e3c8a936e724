using Modular.Contracts;
using Modular.Devices;
using Modular.Plugins.Tests.Hfo2Binary;
using static TorchSharp.torch;

namespace Modular.Plugins.Tests.DeviceKit;

public sealed class DeviceArrayTests
{
    private readonly CountingDevices devices = new(PulseSigns.Raise | PulseSigns.Lower);

    [Fact]
    public void Devices_are_called_in_chunks_and_every_call_has_a_number()
    {
        using IMemoryArray array = DeviceArray.Create("kit", [2, 300], devices);
        using Tensor targets = zeros([2, 300]);
        using Tensor counts = zeros([2, 300], ScalarType.Int8);
        ((IPulsedArray)array).Pulse(counts);
        array.Program(targets);
        ((IAgingArray)array).Age(TimeSpan.FromSeconds(2));
        Assert.Equal(Enumerable.Range(0, 600).Select(position => (float)position), array.Values());
        Assert.Equal(
            [
                "pulse 1 of 1 at 0: 512",
                "pulse 1 of 1 at 512: 88",
                "write 1 of 2 at 0: 512",
                "write 1 of 2 at 512: 88",
                "age 1: 2 s",
                "read 1 at 0: 512",
                "read 1 at 512: 88",
            ],
            devices.Calls
        );
    }

    [Fact]
    public void An_array_offers_what_its_devices_offer_and_no_more()
    {
        Assert.IsAssignableFrom<IPulsedArray>(DeviceArray.Create("kit", [1], devices));
        Assert.IsAssignableFrom<IAgingArray>(DeviceArray.Create("kit", [1], devices));
        IMemoryArray timeless = DeviceArray.CreateTimeless("kit", [1], devices);
        Assert.False(timeless is IPulsedArray or IAgingArray);
    }

    [Fact]
    public void Another_shape_or_type_is_refused_and_nothing_is_called()
    {
        using IMemoryArray array = DeviceArray.Create("kit", [2], devices);
        using Tensor three = zeros(3);
        using Tensor doubles = zeros(2, ScalarType.Float64);
        Assert.StartsWith(
            "kit: target is Float32 [3] on CPU; Float32 [2] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => array.Program(three)).Message
        );
        Assert.StartsWith(
            "kit: counts is Float64 [2] on CPU; Int8 [2] on CPU was expected.",
            Assert.Throws<ArgumentException>(() => ((IPulsedArray)array).Pulse(doubles)).Message
        );
        Assert.Empty(devices.Calls);
    }

    [Theory]
    [InlineData(PulseSigns.Raise | PulseSigns.Lower, -128, "-128; -127 to 127 was expected. Give fewer pulses.")]
    [InlineData(PulseSigns.Lower, 3, "3; -127 to 0 was expected. Let the cell pulse the other device, or Program it.")]
    [InlineData(PulseSigns.Raise, -3, "-3; 0 to 127 was expected. Let the cell pulse the other device, or Program it.")]
    public void A_pulse_count_that_devices_do_not_take_is_refused(PulseSigns signs, int count, string end)
    {
        using var array = (IPulsedArray)DeviceArray.Create("kit", [1], new CountingDevices(signs));
        using Tensor counts = full([1], count, dtype: ScalarType.Int8);
        Assert.StartsWith(
            $"kit: a pulse count is {end}",
            Assert.Throws<ArgumentException>(() => array.Pulse(counts)).Message
        );
    }

    [Fact]
    public void Time_goes_forwards()
    {
        using var array = (IAgingArray)DeviceArray.Create("kit", [1], devices);
        Assert.StartsWith(
            "kit: the time that passes is -1 s; 0 or more was expected. Age forwards.",
            Assert.Throws<ArgumentException>(() => array.Age(TimeSpan.FromSeconds(-1))).Message
        );
    }
}
