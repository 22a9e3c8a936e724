using Modular.Tensors;

namespace Modular.Commands;

/// <summary>What a command line asks of <c>modular verify</c>.</summary>
/// <param name="Trials">How many finished trials to repeat.</param>
/// <param name="Seed">The seed that draws which trials are repeated.</param>
/// <param name="Device">The device on which the networks compute; null for that of the run.</param>
/// <param name="ExactDevices">Whether tests compute every layer in libtorch.</param>
/// <param name="IsTrusted">Whether the user trusts the plugins that the folder names.</param>
/// <param name="OwnPlugins">The paths of the user's own plugins.yaml files.</param>
internal sealed record VerifyRequest(
    int Trials,
    int Seed,
    DeviceChoice? Device,
    bool ExactDevices,
    bool IsTrusted,
    IReadOnlyList<string> OwnPlugins
);
