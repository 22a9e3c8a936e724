namespace Modular.Runs;

/// <summary>What a machine has found about a shared run folder.</summary>
internal sealed record HostNote
{
    public required string Machine { get; init; }

    /// <summary>Whether only one of two processes can create the same file there, as locks need it.</summary>
    public required bool Excludes { get; init; }

    /// <summary>How far the machine's clock is ahead of that of the folder's files, seconds.</summary>
    public required double ClockAhead { get; init; }
}
