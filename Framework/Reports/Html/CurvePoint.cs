using Modular.Studies;

namespace Modular.Reports.Html;

/// <summary>Accuracy after an epoch, percent: mean over seeds, and the lowest and highest seed.</summary>
internal sealed record CurvePoint(int Epoch, double Mean, double Low, double High, int Seeds)
{
    public static CurvePoint Of(IGrouping<int, EpochOutcome> seeds)
    {
        double[] accuracies = [.. seeds.Select(epoch => epoch.Accuracy)];
        return new CurvePoint(seeds.Key, accuracies.Average(), accuracies.Min(), accuracies.Max(), accuracies.Length);
    }

    public string Words => Seeds == 1 ? Numbers.Two(Mean) : $"{Numbers.Two(Mean)} ({Numbers.Two(Low)} to {Numbers.Two(High)})";
}
