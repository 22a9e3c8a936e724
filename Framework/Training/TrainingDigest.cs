using System.Security.Cryptography;
using System.Text;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Yaml;
using TorchSharp;

namespace Modular.Training;

/// <summary>
/// Names what off-line training depends on besides the seed: studies of one name share their trained networks.
/// </summary>
internal static class TrainingDigest
{
    private const int Digits = 16;

    /// <summary>
    /// A hash of network, data, precision and training; where training knows errors, of the hardware that makes them,
    /// too.
    /// </summary>
    public static string Compute(Rig rig)
    {
        List<string> parts =
        [
            Text(rig.Network),
            Text(rig.Dataset),
            Text(Precision(rig.Scenario.Precision)),
            Text(rig.Scenario.Training),
        ];
        if (rig.Scenario.Training.Strengths.Count > 0)
        {
            parts.AddRange([Text(rig.Memory), Text(rig.Cell), Text(rig.Sense), Text(rig.Scenario.Conditions)]);
            parts.AddRange(rig.ByLayer.Select(entry => $"{entry.Key}\n{Text(entry.Value)}"));
        }
        if (rig.Scenario.Training.Weights is { } weights)
            parts.Add($"weights: {OptionFiles.Hash(weights)}");
        if (rig.HoldOut is double share)
            parts.Add($"held out: {share:R}");
        if (rig.Scenario.Study.Folds is not StudyChoice.Published and int folds)
            parts.Add($"folds: {folds}");
        if (rig.Device.Place.type is not DeviceType.CPU and var other)
            parts.Add($"device: {other}");
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', parts));
        return Convert.ToHexStringLower(SHA256.HashData(text))[..Digits];
    }

    /// <summary>The precision without hardware, on which training without errors does not depend.</summary>
    private static PrecisionChoice Precision(PrecisionChoice precision) =>
        precision with
        {
            Layers = precision.Layers.ToDictionary(layer => layer.Key, layer => layer.Value.WithoutHardware()),
        };

    private static string Text(Hardware hardware) =>
        $"{Text(hardware.Memory)}\n{Text(hardware.Cell)}\n{Text(hardware.Sense)}";

    private static string Text<T>(BoundPart<T> piece)
        where T : class
    {
        IEnumerable<string> files = OptionFiles
            .Hashes(piece.Options)
            .OrderBy(file => file.Key)
            .Select(file => $"{file.Key} {file.Value}\n");
        return $"{piece}\n{Text(piece.Options)}{string.Concat(files)}";
    }

    private static string Text(object options) => YamlText.Write(Binder.ToNode(options));
}
