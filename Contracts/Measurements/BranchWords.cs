namespace Modular.Measurements;

/// <summary>The words in cells that name a direction of pulses or a state.</summary>
internal static class BranchWords
{
    /// <summary>Whether a cell says that pulses raise the conductance; null for another word.</summary>
    public static bool? Raises(string cell) =>
        cell.ToLowerInvariant() switch
        {
            "up" or "ltp" or "potentiation" or "set" or "+" or "1" or "+1" => true,
            "down" or "ltd" or "depression" or "reset" or "-" or "-1" => false,
            _ => null,
        };

    /// <summary>Whether a cell names the state of low resistance; null for another word.</summary>
    public static bool? Low(string cell) =>
        cell.ToLowerInvariant() switch
        {
            "lrs" or "on" => true,
            "hrs" or "off" => false,
            _ => null,
        };
}
