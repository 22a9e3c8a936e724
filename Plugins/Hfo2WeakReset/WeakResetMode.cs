namespace Modular.Plugins.Hfo2WeakReset;

/// <summary>Which model of the noise.</summary>
internal enum WeakResetMode
{
    /// <summary>As the paper and the comments of its code describe it.</summary>
    AsDescribed,
}
