using Modular.Contracts;

namespace Modular.Plugins.Measured;

/// <summary>What was learned from the curves of one direction.</summary>
internal interface IDirectionModel
{
    /// <summary>The response of the device that differs from none: device 0 of it.</summary>
    IResponse Nominal { get; }

    /// <summary>How good it is.</summary>
    Goodness Goodness { get; }

    /// <summary>The response of so many new devices.</summary>
    IResponse Fabricate(int count, Conditions conditions);
}
