namespace Modular.Scenarios;

/// <summary>Which optimiser trains off-line.</summary>
internal enum OptimizerChoice
{
    /// <summary>Adam, 10.48550/arXiv.1412.6980.</summary>
    Adam,

    /// <summary>
    /// Adam with decoupled weight decay, 10.48550/arXiv.1711.05101: a step also takes away rate * decay of each
    /// parameter.
    /// </summary>
    Adamw,
}
