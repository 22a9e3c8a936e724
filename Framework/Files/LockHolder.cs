namespace Modular.Files;

/// <summary>Who holds a lock that another process waits for.</summary>
/// <param name="Name">The process as a reader sees it: "process 4711 on lab-3".</param>
/// <param name="Silent">How long it has given no sign of life.</param>
internal sealed record LockHolder(string Name, TimeSpan Silent)
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether it is known to live: it was found on this machine, or it gave a sign while it was watched.
    /// </summary>
    public bool Lives { get; init; }

    /// <summary>Whether it has been silent for longer than a process that works.</summary>
    public bool IsSilent => Silent > Usual;
}
