using System.Globalization;
using Modular.Contracts;
using Modular.Framework.Tests.EndToEnd;
using Modular.Loading;
using Modular.Yaml;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Framework.Tests.Fits;

/// <summary>
/// A file of pulse responses, measured on simulated devices of hfo2-weak-reset with all of its imperfections on.
/// </summary>
internal static class WeakResetCurves
{
    /// <summary>The host's own plugins, loaded.</summary>
    public static PluginCatalog Catalog { get; } =
        PluginCatalog.Load([Path.Combine(Path.GetDirectoryName(Command.Program)!, "plugins.yaml")]);

    /// <summary>The lines of the file.</summary>
    /// <param name="devices">How many.</param>
    /// <param name="pulses">After which each is read, rising.</param>
    public static IEnumerable<string> Lines(int devices, IReadOnlyList<int> pulses)
    {
        float[][] conductances = Measure(devices, pulses);
        yield return "# Synthetic: simulated devices of memory hfo2-weak-reset (arXiv:2107.06064), all imperfections "
            + "on, seed 1. Not a measurement.";
        yield return "device,pulse,conductance";
        for (int device = 0; device < devices; device++)
        for (int i = 0; i < pulses.Count; i++)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"d{device + 1},{pulses[i]},{conductances[i][device]:G6}"
            );
    }

    private static float[][] Measure(int devices, IReadOnlyList<int> pulses)
    {
        using DisposeScope scope = NewDisposeScope();
        using IMemoryArray array = Memory().Fabricate([1, devices, 1], new Conditions(1, _ => 1));
        var pulsed = (IPulsedArray)array;
        int given = 0;
        var read = new List<float[]>();
        foreach (int pulse in pulses)
        {
            for (int n; given < pulse; given += n)
                pulsed.Pulse(full([1, devices, 1], -(n = Math.Min(127, pulse - given)), dtype: ScalarType.Int8));
            read.Add([.. pulsed.Read().data<float>()]);
        }
        return [.. read];
    }

    private static IMemory Memory()
    {
        Part part = Catalog.Find(typeof(IMemory), "hfo2-weak-reset")!.Part;
        return (IMemory)part.Create(Option.Defaults(part.Options));
    }
}
