using Modular.Tensors;

namespace Modular.Commands;

/// <summary>What a command line asks of <c>modular verify</c>.</summary>
/// <param name="Trials">How many finished trials to repeat.</param>
/// <param name="Seed">Draws these trials.</param>
/// <param name="Device">Where networks compute; null as the run says.</param>
/// <param name="ExactDevices">Whether tests leave every layer to libtorch.</param>
/// <param name="IsTrusted">Whether the user trusts the plugins that the folder names.</param>
/// <param name="OwnPlugins">The user's own plugins.yaml files.</param>
internal sealed record VerifyRequest(
    int Trials,
    int Seed,
    DeviceChoice? Device,
    bool ExactDevices,
    bool IsTrusted,
    IReadOnlyList<string> OwnPlugins
);
