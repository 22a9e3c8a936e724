using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using static TorchSharp.torch;

namespace Acme.Sensor;

public sealed class SensorPlugin : IPlugin
{
    public void Register(IServiceCollection services) =>
        services.AddPart<IDataset, SensorOptions>(
            "acme-sensor",
            "Rows of a CSV file: four readings and a label.",
            options => new Sensor(options)
        );
}

public sealed record SensorOptions
{
    /// <summary>The CSV file; without it, the made-up readings beside the plugin.</summary>
    public FileInfo? File { get; init; }

    /// <summary>Standard deviation of the noise that each epoch adds to training samples. Assumed.</summary>
    [Range(0.0, 100.0)]
    public double Jitter { get; init; } = 0.1;
}

public sealed class Sensor : IDataset
{
    private readonly double jitter;
    private readonly Lazy<IReadOnlyList<Reading>> readings;
    private readonly Lazy<IReadOnlyList<Sample>> samples;

    public Sensor(SensorOptions options)
    {
        jitter = options.Jitter;
        string beside = Path.GetDirectoryName(typeof(Sensor).Assembly.Location)!;
        string path = options.File?.FullName ?? Path.Combine(beside, "data", "readings.csv");
        readings = new(() => ReadingFile.Read(path));
        samples = new(() => [.. readings.Value.Select(reading => reading.Sample)]);
    }

    public DataShape Shape { get; } = new([Reading.Features], Reading.Classes);

    public IReadOnlyList<Sample> Samples => samples.Value;

    /// <summary>Float32 [samples, features]. Noise is drawn by epoch and sample, so it depends on no order.</summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        float[] inputs = new float[samples.Length * Reading.Features];
        double[] noise = new double[Reading.Features];
        for (int i = 0; i < samples.Length; i++)
        {
            float[] values = readings.Value[samples[i]].Values;
            augmentation?.Normal(draw: epoch, first: (long)samples[i] * Reading.Features, noise);
            for (int j = 0; j < values.Length; j++)
                inputs[i * values.Length + j] = (float)(values[j] + jitter * noise[j]);
        }
        return tensor(inputs, [samples.Length, Reading.Features]);
    }
}
