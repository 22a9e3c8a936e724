using System.CommandLine;
using Modular.Commands.Answers;
using Modular.Tensors;

namespace Modular.Commands;

/// <summary>The options of <c>modular verify</c>.</summary>
internal sealed class VerifyOptions
{
    private const int UsualTrials = 3;

    private readonly Option<int?> trials = CommonOptions.Whole(
        "--trials",
        $"How many finished trials to repeat; {UsualTrials} unless given, all if there are fewer.",
        1,
        int.MaxValue
    );

    private readonly Option<int?> seed = CommonOptions.Whole(
        "--seed",
        "Which trials are drawn: the same seed draws the same ones; 0 unless given.",
        0,
        int.MaxValue
    );

    private readonly Option<DeviceChoice?> device = DeviceOption.Make("as the run says");
    private readonly Option<bool> exact = CommonOptions.ExactDevices();
    private readonly Option<bool> trust = RunPlugins.Trust();
    private readonly Option<string[]> plugins = CommonOptions.Plugins();

    /// <summary>All options, in the order of the help.</summary>
    public IEnumerable<Option> All => [trials, seed, device, exact, trust, plugins, Answer.Option()];

    /// <summary>Reads what a command line asks for.</summary>
    public VerifyRequest Read(ParseResult parsed) =>
        new(
            parsed.GetValue(trials) ?? UsualTrials,
            parsed.GetValue(seed) ?? 0,
            DeviceOption.Asked(parsed, device),
            parsed.GetValue(exact),
            parsed.GetValue(trust),
            parsed.GetValue(plugins) ?? []
        );
}
