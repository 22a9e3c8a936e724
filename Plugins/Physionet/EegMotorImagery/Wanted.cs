namespace Modular.Plugins.Physionet.EegMotorImagery;

/// <summary>The subjects that options ask for.</summary>
internal static class Wanted
{
    /// <summary>Whether a subject is among them.</summary>
    public static bool Contains(EegMotorImageryOptions options, int subject) =>
        options.Subjects?.Contains(subject) ?? !options.Without.Contains(subject);
}
