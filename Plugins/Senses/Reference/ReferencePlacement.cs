namespace Modular.Plugins.Senses;

/// <summary>Where the reference lies between the two states of the devices.</summary>
internal enum ReferencePlacement
{
    /// <summary>Both states are misread equally often.</summary>
    EqualError,

    /// <summary>The sum of both error rates is least.</summary>
    LeastError,

    /// <summary>The geometric middle of the memory's range, whatever the spread of its states.</summary>
    Middle,
}
