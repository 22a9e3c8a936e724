using Modular.Contracts;
using Modular.Files;
using Modular.Rigs;
using Modular.Trials;

namespace Modular.Training;

/// <summary>The checkpoint of one training: the state from which it goes on in the same bits.</summary>
/// <param name="path">The path of its file.</param>
/// <param name="identity">Computes the hash of everything that the training depends on.</param>
/// <param name="checkpoints">When the worker keeps checkpoints.</param>
internal sealed class Checkpoint(string path, Func<string> identity, Checkpoints checkpoints)
{
    private bool isOff;

    /// <summary>
    /// Puts back what is there of the training: gives the epochs that are done. What cannot be used is told, and
    /// deleted. A training of which a part keeps no state is told, too, and goes without checkpoints.
    /// </summary>
    /// <param name="curve">Takes the learning curve before the state is put back.</param>
    /// <param name="keep">Writes the state of the training to the record, or reads it back.</param>
    public void Resume(List<EpochOutcome> curve, Action<StateRecord> keep)
    {
        if (KeptState.Lack(keep) is { } lack)
        {
            isOff = true;
            checkpoints.Note(lack);
            return;
        }
        CheckpointHead? head = CheckpointFile.Read(path, identity(), out string? flaw);
        if (flaw is not null)
        {
            Delete();
            checkpoints.Note($"{path}: {flaw}. The training starts anew.");
        }
        if (head is not null)
        {
            curve.AddRange(head.Epochs);
            Restore(keep);
        }
        checkpoints.Start(head);
    }

    /// <summary>
    /// An epoch has ended, and it was not the last one: keeps the state if it is time. Where the worker has no time for
    /// another epoch, throws <see cref="TrialPausedException"/>.
    /// </summary>
    public void EpochEnded(IReadOnlyList<EpochOutcome> curve, int total, Action<StateRecord> keep)
    {
        if (isOff)
            return;
        checkpoints.AtStop();
        bool mustStop = checkpoints.MustStop();
        if (!mustStop && !checkpoints.IsDue)
            return;
        if (Write(curve, total, keep) && mustStop)
            throw new TrialPausedException(curve.Count, total);
    }

    /// <summary>Deletes it: the training has ended, and its result is there.</summary>
    public void Delete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is of no use and does no harm.
        }
    }

    private void Restore(Action<StateRecord> keep)
    {
        try
        {
            CheckpointFile.Restore(path, keep);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or ContractViolation)
        {
            Delete();
            string sentence =
                $"{path}: does not fit ({error.Message.TrimEnd('.')}); expected the state of this training. "
                + "The training starts anew.";
            checkpoints.Note(sentence);
            throw new BrokenCheckpointException(sentence, error);
        }
    }

    /// <summary>Says whether the checkpoint could be written.</summary>
    private bool Write(IReadOnlyList<EpochOutcome> curve, int total, Action<StateRecord> keep)
    {
        var head = new CheckpointHead
        {
            Identity = identity(),
            Epochs = [.. curve],
            Total = total,
            Resumed = checkpoints.Resumed,
            Seconds = checkpoints.Seconds,
        };
        try
        {
            checkpoints.Write(curve.Count, () => CheckpointFile.Write(path, head, keep));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            checkpoints.Note($"{path}: cannot be written; {error.Message} The trial goes on without a checkpoint.");
            return false;
        }
    }
}
