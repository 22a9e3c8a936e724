namespace Modular.Plugins.Physionet.EcgBeats;

/// <summary>How beats are divided into training and test.</summary>
internal enum SplitKind
{
    /// <summary>Training on records DS1, test on DS2, both of 22 records (de Chazal et al. 2004).</summary>
    InterPatient,

    /// <summary>Folds of beats drawn at random within each class: beats of a patient are on both sides.</summary>
    Random,

    /// <summary>Folds of whole patients.</summary>
    ByPatient,
}
