namespace Modular.Runs;

/// <summary>What a machine has found out about a shared run folder.</summary>
internal sealed record HostNote
{
    public required string Machine { get; init; }

    /// <summary>Whether of two processes that make the same file there one is refused, as claims need it.</summary>
    public required bool Excludes { get; init; }

    /// <summary>How far the machine's clock is ahead of the clock of the folder's files, seconds.</summary>
    public required double ClockAhead { get; init; }
}
