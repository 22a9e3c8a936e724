using static TorchSharp.torch;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>A sound memory, whose imperfections show rarely, late, or for a whole chip.</summary>
internal sealed class UnusualMemory(string kind) : IMemory
{
    public ConductanceRange Range => new(1, 4);

    public IReadOnlyList<Imperfection> Imperfections =>
        kind switch
        {
            "stuck" => [Describe("stuck", Moment.Fabrication, "share of devices", 1e-3)],
            "rare" => [Describe("stuck", Moment.Fabrication, "share of devices", 1e-7)],
            "disturbed" => [Describe("disturb", Moment.Read, "fall after 1,000 reads", 0.1)],
            "disturbed late" => [Describe("disturb", Moment.Read, "fall after 6,000 reads", 0.1)],
            "correlated" =>
            [
                Describe("low", Moment.Fabrication, "relative sigma", 0.05),
                Describe("high", Moment.Fabrication, "relative sigma", 0.05),
            ],
            _ => [Describe("chip", Moment.Fabrication, "relative sigma", 0.05)],
        };

    public IMemoryArray Fabricate(long[] shape, Conditions conditions) => new Devices(kind, [.. shape], conditions);

    private static Imperfection Describe(string name, Moment acts, string size, double value) =>
        new()
        {
            Name = name,
            Summary = "Unusual.",
            Acts = acts,
            Typical = new()
            {
                Name = size,
                Value = value,
                Unit = "1",
                Source = "assumed",
            },
        };

    private sealed class Devices(string kind, long[] shape, Conditions conditions) : IMemoryArray
    {
        private readonly float[] state = Filled(shape, 2);
        private int reads;

        public void Program(Tensor target)
        {
            float[] asked = target.contiguous().data<float>().ToArray();
            for (int i = 0; i < state.Length; i++)
                if (!float.IsNaN(asked[i]))
                    state[i] = asked[i];
        }

        public Tensor Read()
        {
            reads++;
            float[] seen = [.. state];
            Change(seen);
            return tensor(seen, shape);
        }

        public void Dispose() { }

        private void Change(float[] seen)
        {
            switch (kind)
            {
                case "stuck":
                    Stick(seen, 1e-3);
                    break;
                case "rare":
                    Stick(seen, 1e-7);
                    break;
                case "disturbed" when reads > 1000:
                case "disturbed late" when reads > 6000:
                    Scale(seen, i => 1 - 0.1 * conditions["disturb"].Strength);
                    break;
                case "correlated":
                    Correlate(seen);
                    break;
                case "for each chip":
                    double[] chip = new double[1];
                    conditions["chip"].Random.Normal(0, 0, chip);
                    Scale(seen, i => 1 + 0.05 * conditions["chip"].Strength * chip[0]);
                    break;
            }
        }

        private void Stick(float[] seen, double share)
        {
            double[] chances = new double[seen.Length];
            conditions["stuck"].Random.Uniform(0, 0, chances);
            for (int i = 0; i < seen.Length; i++)
                if (chances[i] < share * conditions["stuck"].Strength)
                    seen[i] = 3.5f;
        }

        /// <summary>
        /// Low and high conductances of a device differ together, by numbers that belong to the part.
        /// </summary>
        private void Correlate(float[] seen)
        {
            RandomStream stream = conditions.Stream("devices");
            double[] both = new double[seen.Length];
            double[] high = new double[seen.Length];
            stream.Normal(0, 0, both);
            stream.Normal(1, 0, high);
            for (int i = 0; i < seen.Length; i++)
            {
                bool isLow = state[i] < 2;
                double normal = isLow ? both[i] : 0.6 * both[i] + 0.8 * high[i];
                seen[i] *= (float)(1 + 0.05 * conditions[isLow ? "low" : "high"].Strength * normal);
            }
        }

        private static void Scale(float[] seen, Func<int, double> factor)
        {
            for (int i = 0; i < seen.Length; i++)
                seen[i] *= (float)factor(i);
        }

        private static float[] Filled(long[] shape, float value)
        {
            float[] values = new float[shape.Aggregate(1L, (product, size) => product * size)];
            Array.Fill(values, value);
            return values;
        }
    }
}
