namespace Modular.Scenarios;

/// <summary>The optimiser of off-line training.</summary>
internal enum OptimizerChoice
{
    /// <summary>The Adam optimiser, 10.48550/arXiv.1412.6980.</summary>
    Adam,

    /// <summary>
    /// Adam with decoupled weight decay, 10.48550/arXiv.1711.05101: each step also multiplies every parameter by
    /// 1 - rate * decay.
    /// </summary>
    Adamw,
}
