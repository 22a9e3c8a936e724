namespace Modular.Scenarios;

/// <summary>The model of chance that gives an effect its interval.</summary>
internal enum ErrorModel
{
    /// <summary><c>unpaired</c> for training in place, <c>paired</c> off-line and with seeds auto.</summary>
    Auto,

    /// <summary>
    /// One difference for each seed, and Student's t over the seeds. For hardware that shares much of its chance, such
    /// as one network that is written to several chips.
    /// </summary>
    Paired,

    /// <summary>
    /// The seeds of each hardware count as repetitions of their own, and each hardware has its own variance (Welch and
    /// Satterthwaite). For hardware whose accuracies do not rise and fall together over the seeds.
    /// </summary>
    Unpaired,

    /// <summary>
    /// A mixed model: fixed effects of the hardware, a random effect of the seed, and one residual variance for all
    /// hardware of the ranking. The sharpest, where the variances are alike.
    /// </summary>
    Mixed,
}
