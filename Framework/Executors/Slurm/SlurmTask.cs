using System.Globalization;

namespace Modular.Executors.Slurm;

/// <summary>One task of a job array, as it is given to the worker: NAME:NUMBER.</summary>
/// <param name="Name">The name of the job array.</param>
/// <param name="Number">The number of the task in the job array, from 0.</param>
internal sealed record SlurmTask(string Name, int Number)
{
    /// <summary>Reads the text that is given to the worker; null for no text.</summary>
    public static SlurmTask? Read(string? text)
    {
        if (text is null)
            return null;
        string[] words = text.Split(':', 2);
        bool isTask = words.Length == 2 && SlurmFiles.IsName(words[0]);
        if (isTask && int.TryParse(words[1], CultureInfo.InvariantCulture, out int number))
            return new SlurmTask(words[0], number);
        throw new InputException([
            $"modular work: --bundle is '{text}'; expected what 'modular run' gives the tasks of a cluster.",
        ]);
    }
}
