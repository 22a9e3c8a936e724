using Microsoft.Extensions.DependencyInjection;
using Modular.Contracts;
using Modular.Plugins.Physionet.EcgBeats;
using Modular.Plugins.Physionet.EcgInversion;
using Modular.Plugins.Physionet.EegMotorImagery;

namespace Modular.Plugins.Physionet;

/// <summary>Offers the data sets <c>ecg-inversion</c>, <c>ecg-beats</c> and <c>eeg-motor-imagery</c>.</summary>
public sealed class PhysionetPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IServiceCollection services)
    {
        services.AddPart<IDataset, EcgInversionOptions>(
            "ecg-inversion",
            "Windows of 12-lead ECGs, correct or with electrodes exchanged, from the PhysioNet/CinC Challenge 2011.",
            options => new EcgInversion.EcgInversion(options)
        );
        services.AddPart<IDataset, EcgBeatsOptions>(
            "ecg-beats",
            "Single heart beats in the five AAMI classes, from the MIT-BIH Arrhythmia Database.",
            options => new EcgBeats.EcgBeats(options)
        );
        services.AddPart<IDataset, EegMotorImageryOptions>(
            "eeg-motor-imagery",
            "EEG while a left or right fist is imagined, from the EEG Motor Movement/Imagery Dataset.",
            options => new EegMotorImagery.EegMotorImagery(options)
        );
    }
}
