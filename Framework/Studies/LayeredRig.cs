using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>Finds the layers of the network, where a scenario names imperfections of single layers.</summary>
internal static class LayeredRig
{
    /// <summary>
    /// Returns the rig with the dials of layers; the same rig where the scenario names none. Throws
    /// <see cref="InputException"/> with what is wrong with them, or with the network.
    /// </summary>
    public static Rig Bind(ScenarioFile file, Rig rig, TimeLimits? patience, SubjectNeed need)
    {
        if (!rig.Dials.AwaitsLayers)
            return rig;
        TimeSpan limit = (patience ?? new()).Work;
        IReadOnlyList<LayerDials> layers;
        try
        {
            layers = TimeLimits.Await(limit, () => RigLayers.List(rig));
        }
        catch (Exception)
        {
            RigCheck.Run(file, rig, patience, need); // says what is wrong with the network, in its own sentences
            throw;
        }
        return RigLayers.Split(file, rig, layers);
    }
}
