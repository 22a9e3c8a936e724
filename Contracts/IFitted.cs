namespace Modular.Contracts;

/// <summary>
/// A memory whose law was fitted to measurements. <c>modular fit</c> compares laws by this goodness.
/// </summary>
public interface IFitted
{
    /// <summary>How well the law fits; null where no law was fitted.</summary>
    FitGoodness? Goodness { get; }
}
