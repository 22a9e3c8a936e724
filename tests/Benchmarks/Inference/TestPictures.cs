using System.Reflection;
using System.Runtime.InteropServices;
using Modular.Contracts;
using Modular.Loading;
using Modular.Scenarios;
using Modular.Studies;
using TorchSharp;
using static TorchSharp.torch;

namespace Modular.Benchmarks.Inference;

/// <summary>Pixels from 0 to 255, picture by picture.</summary>
internal static class TestPictures
{
    /// <summary>The 10,000 test pictures of MNIST, [10000, 784].</summary>
    public static byte[] Mnist()
    {
        IDataset mnist = Bind().Rig.Dataset.Part;
        int[] test =
        [
            .. mnist
                .Samples.Select((sample, i) => (sample.Test, Index: i))
                .Where(one => one.Test)
                .Select(one => one.Index),
        ];
        using var scope = NewDisposeScope();
        Tensor greys = mnist.Inputs(test, 0, null).contiguous();
        return
        [
            .. MemoryMarshal.Cast<byte, float>(greys.bytes).ToArray().Select(grey => (byte)MathF.Round(grey * 255)),
        ];
    }

    /// <summary>Pixels without a picture: time does not depend on them.</summary>
    public static byte[] Noise(int images, int units)
    {
        uint[] words = new uint[images * units];
        new RandomStream(7).Bits(0, 0, words);
        return Array.ConvertAll(words, word => (byte)word);
    }

    private static Study Bind()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("modular-bench-").FullName, "mnist.yaml");
        File.WriteAllText(
            path,
            """
            name: mnist
            memory:   { use: ideal }
            cell:     { use: 2t2r }
            sense:    { use: differential }
            network:  { use: mlp, options: { hidden: [16] } }
            dataset:  { use: mnist }
            training: { mode: off-line, epochs: 1, rate: 0.01 }
            study:    { seeds: 1 }
            """
        );
        return Study.Bind(
            ScenarioFile.Read(path, []),
            PluginCatalog.Load([Path.Combine(HostFolder(), "plugins.yaml")])
        );
    }

    public static string HostFolder() =>
        typeof(TestPictures)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(data => data.Key == "HostFolder")
            .Value!;
}
