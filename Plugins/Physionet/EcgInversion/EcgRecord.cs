namespace Modular.Plugins.Physionet.EcgInversion;

/// <summary>A record: the eight independent leads.</summary>
/// <param name="Name">The name of the record.</param>
/// <param name="Leads">The leads I, II, V1 to V6, volts, [8][samples].</param>
internal sealed record EcgRecord(string Name, float[][] Leads)
{
    /// <summary>The number of samples of each lead.</summary>
    public int Samples => Leads[0].Length;
}
