using Modular.Contracts;
using Modular.Rigs;
using Modular.Scenarios;

namespace Modular.Studies;

/// <summary>
/// Finds the settings that change nothing in a study, so that no user ranks or sweeps a setting without effect.
/// Settings with their defaults are found, too.
/// </summary>
internal sealed class IdleSettings
{
    private const string OffLine = "off-line training writes the devices once and gives no pulses";
    private const string InPlace = "in place the devices are the weights, and pulses follow Adam's steps";

    private readonly List<IdleSetting> found = [];
    private readonly TrainingChoice training;
    private readonly TrainingChoice usual;
    private readonly Study study;

    private IdleSettings(Study study)
    {
        this.study = study;
        training = study.File.Scenario.Training;
        usual = new TrainingChoice { Mode = training.Mode, Rate = training.Rate };
    }

    /// <summary>Finds all settings that change nothing.</summary>
    public static IReadOnlyList<IdleSetting> Find(Study study)
    {
        var settings = new IdleSettings(study);
        if (settings.training.Mode == TrainingMode.None)
            settings.LookUntrained();
        else if (settings.training.Mode == TrainingMode.OffLine)
            settings.LookOffLine();
        else
            settings.LookInPlace();
        settings.LookAtSchedule();
        if (study.Network is { } network)
            settings.LookAtPrecision(network);
        settings.LookAtRanking();
        if (settings.training.Mode != TrainingMode.InPlace)
            settings.LookAtObservations();
        return settings.found;
    }

    private void LookUntrained()
    {
        const string reason = "with 'mode: none' nothing is trained";
        Add("training.rate", double.IsNaN(training.Rate), reason);
        Add("training.epochs", training.Epochs == usual.Epochs, reason);
        Add("training.batch", training.Batch == usual.Batch, reason);
        Add("training.schedule", training.Schedule is null, reason);
        Add("training.initial-deviation", training.InitialDeviation is null, reason);
        Add("training.straight-through.weights", IsUsualForWeights, reason);
        Add("training.straight-through.activations", IsUsualForActivations, reason);
        Add("training.latent", training.Latent == usual.Latent, reason);
        Add("training.optimizer", training.Optimizer == usual.Optimizer, reason);
        Add("training.weight-decay", training.WeightDecay == usual.WeightDecay, reason);
        LookOffLine();
    }

    private void LookOffLine()
    {
        Add(
            "training.digital-rate",
            training.DigitalRate == usual.DigitalRate,
            "off-line all parameters have one rate"
        );
        Add("training.pulse-limit", training.PulseLimit == usual.PulseLimit, OffLine);
        Add("training.rounding", training.Rounding == usual.Rounding, OffLine);
        Add("training.start", training.Start == usual.Start, OffLine);
        Add("training.set", training.Set == usual.Set, OffLine);
        Add("training.set-limit", training.SetLimit == usual.SetLimit, OffLine);
        Add("training.saturation", training.Saturation == usual.Saturation, OffLine);
        if (training is { Optimizer: OptimizerChoice.Adamw, WeightDecay: 0 })
            Add("training.optimizer", false, "'adamw' without 'weight-decay' steps as 'adam' does");
        if (training.Latent == LatentWeights.Clamped)
            AddWeightRule("latent weights that are clamped never leave the range in which the two rules differ");
    }

    private void LookInPlace()
    {
        Add("training.latent", training.Latent == usual.Latent, InPlace);
        Add("training.optimizer", training.Optimizer == usual.Optimizer, InPlace);
        Add("training.weight-decay", training.WeightDecay == usual.WeightDecay, InPlace);
        AddWeightRule(InPlace);
        bool isVerified = training.Set is SetStrategy.UntilSignHolds or SetStrategy.Refresh;
        if (!isVerified)
            Add("training.set-limit", training.SetLimit == usual.SetLimit, "nothing is read again after a SET");
        if (training.Set != SetStrategy.Refresh)
            Add("training.saturation", training.Saturation == usual.Saturation, "it is for 'set: refresh'");
        if (study.Network?.Weights.All(layer => layer.InMemory) is true)
            Add(
                "training.initial-deviation",
                training.InitialDeviation is null,
                "all weights are in the memory, and signs alone follow from their initial values"
            );
    }

    private bool IsUsualForWeights => training.StraightThrough.Weights == usual.StraightThrough.Weights;

    private bool IsUsualForActivations => training.StraightThrough.Activations == usual.StraightThrough.Activations;

    private void AddWeightRule(string reason) => Add("training.straight-through.weights", IsUsualForWeights, reason);

    private void LookAtSchedule()
    {
        if (training.Schedule is { Every: int every } && every >= training.Epochs)
            Add(
                "training.schedule",
                false,
                $"its first step would come after epoch {every}, and training ends with epoch {training.Epochs}"
            );
        if (training.Schedule is { Factor: 1 })
            Add("training.schedule", false, "a factor of 1 keeps the rate");
    }

    private void LookAtPrecision(BuiltNetwork network)
    {
        LayerPrecision[] weights = [.. network.Weights.Select(layer => layer.Weights)];
        LayerPrecision[] activations = [.. network.Activations.Select(activation => activation.Precision)];
        LookAtValues(network, weights, activations);
        if (activations.All(one => one == LayerPrecision.Real))
            Add("training.straight-through.activations", IsUsualForActivations, "no activation is quantized");
        LookAtWeights(weights);
    }

    private void LookAtValues(BuiltNetwork network, LayerPrecision[] weights, LayerPrecision[] activations)
    {
        PrecisionChoice precision = study.File.Scenario.Precision;
        var common = new PrecisionChoice();
        if (!weights.Concat(activations).Contains(LayerPrecision.Ternary))
            Add(
                "precision.ternary-threshold",
                precision.TernaryThreshold == common.TernaryThreshold,
                "neither weights nor activations are ternary"
            );
        if (study.Rig.Network.Part is IGivenNetwork && activations.Length == 0)
            Add(
                "precision.activations",
                precision.Activations == LayerPrecision.AsGiven || network.Entering.Count > 0,
                "the network computes its activations as its file has them"
            );
        if (network.Weights.All(layer => !layer.InMemory || layer.Weights.IsOfSigns()))
            Add(
                "precision.analog-scale",
                precision.AnalogScale == common.AnalogScale,
                "no device holds real or integer weights"
            );
        if (network.Entering.Count == 0)
            Add(
                "precision.calibration",
                precision.Calibration == common.Calibration,
                "no integers enter a layer of a network that brings its weights"
            );
        if (!activations.Contains(LayerPrecision.Real))
            Add(
                "precision.real-activations",
                precision.RealActivations == common.RealActivations,
                "no activation is real"
            );
    }

    private void LookAtWeights(LayerPrecision[] weights)
    {
        PrecisionChoice precision = study.File.Scenario.Precision;
        var common = new PrecisionChoice();
        if (weights.All(one => one.IntegerBits() is null))
            Add("precision.integer-scale", precision.IntegerScale == common.IntegerScale, "no weights are integers");
        bool isOffLine = training.Mode == TrainingMode.OffLine;
        if (!isOffLine || weights.Any(one => one.IsOfSigns()))
            return;
        bool isReal = weights.All(one => one == LayerPrecision.Real);
        string reason = isReal ? "no weight is quantized" : "no weight is binary or ternary";
        Add("training.latent", training.Latent == usual.Latent, reason);
        AddWeightRule(reason);
    }

    private void LookAtRanking()
    {
        RankChoice rank = study.File.Scenario.Study.Rank;
        bool isDrawn = rank.Method == RankMethod.Shapley && study.Subjects.Names.Count > Coalitions.MostExact;
        if (!isDrawn)
            Add(
                "study.rank.permutations",
                rank.Permutations == new RankChoice().Permutations,
                "orders are drawn only by 'shapley', and for more than 6 imperfections"
            );
        bool namesLayers = rank.Imperfections is { Count: > 0 } names && names.All(IsOfLayer);
        if (rank.By is not null && namesLayers)
            Add("study.rank.by", false, "every ranked imperfection is that of a layer already");
    }

    /// <summary>
    /// Checks the setting for observations. Observations differ only where an imperfection draws at each; columns draw
    /// their own at every use anyway.
    /// </summary>
    private void LookAtObservations()
    {
        HashSet<string> on = [.. study.Subjects.Strengths(study.Subjects.Names).Keys];
        RigDial[] drawn = [.. study.Rig.Dials.All.Where(dial => on.Contains(dial.Name) && IsAtReads(dial))];
        bool isUsual = study.File.Scenario.Conditions.Observe == new ConditionsChoice().Observe;
        if (drawn.Length == 0)
            Add("conditions.observe", isUsual, "no imperfection of the study acts at reads");
        else if (!isUsual && drawn.All(dial => dial.Kind == study.Rig.Sense.Kind) && ColumnSums.AreSensed(study.Rig))
            Add(
                "conditions.observe",
                false,
                "only the sense acts at reads, and it draws for every sum of a column anyway"
            );
    }

    private bool IsOfLayer(string name) => study.Rig.Dials.OfLayer(name) is not null;

    private static bool IsAtReads(RigDial dial) => dial.Imperfection.Acts == Moment.Read;

    private void Add(string path, bool isUsual, string reason)
    {
        if (found.All(setting => setting.Path != path))
            found.Add(new IdleSetting(path, isUsual, reason));
    }
}
