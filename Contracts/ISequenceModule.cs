namespace Modular.Contracts;

/// <summary>A module of an <see cref="ISequence"/> that says what it does to values in a test.</summary>
public interface ISequenceModule
{
    /// <summary>What the module does to its inputs.</summary>
    ModuleRole Role { get; }
}
