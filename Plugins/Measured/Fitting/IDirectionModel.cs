using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>The model of the response to pulses of one direction, fitted to its measured curves.</summary>
internal interface IDirectionModel
{
    /// <summary>
    /// The response of nominal devices, which do not differ: every device of it follows the same curve.
    /// </summary>
    IResponse Nominal { get; }

    /// <summary>The last pulse that was measured on any device, pulses.</summary>
    double LastPulse { get; }

    /// <summary>How well the model describes the measured curves.</summary>
    GoodnessOfFit Goodness { get; }

    /// <summary>Draws the response of new devices.</summary>
    /// <param name="count">The number of devices in the array.</param>
    /// <param name="conditions">The dials, the seed and the temperature.</param>
    IResponse Fabricate(int count, Conditions conditions);
}
