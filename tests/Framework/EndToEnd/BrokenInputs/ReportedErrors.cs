using System.Collections.Concurrent;
using Modular.Training;

namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>What every input got, each asked once.</summary>
public sealed class ReportedErrors
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> said = [];

    public ReportedErrors()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes pipes and links.");
        Backend.Start();
    }

    /// <summary>Asks all inputs that hang, so that they are waited for together.</summary>
    internal void BeginHanging()
    {
        foreach (BrokenInput input in Catalogue.Inputs.Where(input => input.Hangs))
            _ = Begin(input);
    }

    internal IReadOnlyList<string> For(BrokenInput input) => Begin(input).GetAwaiter().GetResult();

    private Task<IReadOnlyList<string>> Begin(BrokenInput input) =>
        said.GetOrAdd(
            input.Name,
            _ => new(() => Task.Factory.StartNew(() => Ask(input), TaskCreationOptions.LongRunning))
        ).Value;

    /// <summary>Asking writes nothing but what was broken.</summary>
    private static IReadOnlyList<string> Ask(BrokenInput input)
    {
        using var bench = new Bench();
        return input.Ask(bench);
    }
}
