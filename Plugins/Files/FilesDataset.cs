using System.Runtime.InteropServices;
using Modular.Arrays;
using Modular.Contracts;
using Modular.Plugins.Files.Samples;
using Modular.Plugins.Files.Sources;
using static TorchSharp.torch;

namespace Modular.Plugins.Files;

/// <summary>
/// A user's own samples. Training samples come first, then test samples. Files are read when the data set is made;
/// pictures are decoded when an input is first asked for.
/// </summary>
internal sealed class FilesDataset : IDataset, IFoldedDataset, IStatedData
{
    private readonly NumberArray[] parts; // the samples, and test samples of another file
    private readonly SampleOrder order;
    private readonly Lazy<Scaling> scaling;
    private readonly LabelSet labels;
    private readonly string origin;
    private readonly IReadOnlyList<string> notes;

    /// <summary>
    /// Makes the data set. Throws an InvalidDataException with one sentence where the files do not fit.
    /// </summary>
    public FilesDataset(FilesOptions options)
    {
        SourceContent content = Source.Read(options);
        RawSamples[] sources = content.Test is { } test ? [content.Main, test] : [content.Main];
        foreach (RawSamples source in sources)
            SampleCheck.Lengths(source);
        parts = [.. sources.Select(source => SampleShape.Apply(source.Inputs, options))];
        SampleCheck.SameShape(parts);
        labels = LabelSet.Build([.. sources.Select(source => source.Labels)], options.Classes);
        order = SampleOrder.Arrange(sources, labels, options);
        origin = string.Join(", ", sources.Select(source => source.Origin));
        notes = content.Main.Notes;
        int trained = order.Samples.TakeWhile(sample => !sample.Test).Count();
        int[] training = [.. order.Rows.Take(trained).Select(row => row.Index)];
        scaling = new(() => Scaling.Find(options, parts[0], training));
        if (!IsLazy(options))
            _ = scaling.Value;
        Shape = new DataShape(parts[0].Sample, labels.Count);
    }

    /// <inheritdoc/>
    public DataShape Shape { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => order.Samples;

    /// <inheritdoc/>
    public IReadOnlyList<string> Statements =>
        [$"Samples: {origin}.", .. notes, labels.Note, scaling.Value.Note, .. order.Notes];

    /// <inheritdoc/>
    public IReadOnlyList<int>? Folds(int folds)
    {
        if (order.Folds is { } given && given.Max() + 1 == folds)
            return given;
        return null;
    }

    /// <summary>Values of the named samples, float32 [n, sample], normalised; never augmented.</summary>
    public Tensor Inputs(ReadOnlySpan<int> samples, long epoch, RandomStream? augmentation)
    {
        Tensor inputs = empty([samples.Length, .. Shape.Sample], dtype: ScalarType.Float32);
        Span<float> values = MemoryMarshal.Cast<byte, float>(inputs.bytes);
        int size = parts[0].Size;
        for (int i = 0; i < samples.Length; i++)
        {
            SampleRow row = order.Rows[samples[i]];
            Span<float> sample = values.Slice(i * size, size);
            parts[row.Part].Copy(row.Index, sample);
            scaling.Value.Apply(sample);
        }
        return inputs;
    }

    /// <summary>Whether finding the scaling would decode all pictures.</summary>
    private static bool IsLazy(FilesOptions options) =>
        options is { Directory: not null, Normalise: Normalisation.Range or Normalisation.Standard };
}
