namespace Modular.Files;

/// <summary>Who holds a lock that another process waits for.</summary>
/// <param name="Name">The process as a reader sees it: "process 4711 on lab-3".</param>
/// <param name="Silent">How long it has given no sign of life.</param>
internal sealed record LockHolder(string Name, TimeSpan Silent)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>Whether it has been silent for longer than a process that works.</summary>
    public bool IsSilent => Silent > Usual;

    /// <summary>What is known of a holder from its last sign of life.</summary>
    public static LockHolder FromSign(string? sign, TimeSpan silent)
    {
        string[] words = sign?.Split(' ') ?? [];
        bool isKnown = words.Length == 3 && words[0].Length <= 64 && int.TryParse(words[1], out _);
        return new LockHolder(isKnown ? $"process {words[1]} on {words[0]}" : "another process", silent);
    }
}
