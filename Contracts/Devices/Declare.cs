using Modular.Contracts;

namespace Modular.Devices;

/// <summary>Makes imperfections, one line each.</summary>
public static class Declare
{
    /// <summary>The dial that turns all differences between devices together.</summary>
    public const string DeviceToDevice = "device-to-device";

    /// <summary>Devices differ from each other since fabrication; belongs to the dial "device-to-device".</summary>
    /// <param name="name">The name of the imperfection, lower case and hyphenated.</param>
    /// <param name="summary">One sentence on what the imperfection does.</param>
    /// <param name="typical">The spread at strength 1.</param>
    public static Imperfection Spread(string name, string summary, Quantity typical) =>
        Act(Moment.Fabrication, name, summary, typical) with
        {
            Group = DeviceToDevice,
        };

    /// <summary>Acts at every write or pulse.</summary>
    /// <param name="name">The name of the imperfection, lower case and hyphenated.</param>
    /// <param name="summary">One sentence on what the imperfection does.</param>
    /// <param name="typical">The size at strength 1.</param>
    public static Imperfection AtWrite(string name, string summary, Quantity typical) =>
        Act(Moment.Write, name, summary, typical);

    /// <summary>Declares an imperfection that acts at every observation.</summary>
    /// <param name="name">The name of the imperfection, lower case and hyphenated.</param>
    /// <param name="summary">One sentence on what the imperfection does.</param>
    /// <param name="typical">The size at strength 1.</param>
    public static Imperfection AtRead(string name, string summary, Quantity typical) =>
        Act(Moment.Read, name, summary, typical);

    /// <summary>Declares an imperfection that acts while time passes.</summary>
    /// <param name="name">The name of the imperfection, lower case and hyphenated.</param>
    /// <param name="summary">One sentence on what the imperfection does.</param>
    /// <param name="typical">The size at strength 1.</param>
    public static Imperfection WithTime(string name, string summary, Quantity typical) =>
        Act(Moment.Time, name, summary, typical);

    private static Imperfection Act(Moment moment, string name, string summary, Quantity typical) =>
        new()
        {
            Name = name,
            Summary = summary,
            Acts = moment,
            Typical = typical,
        };
}
