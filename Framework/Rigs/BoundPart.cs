using Modular.Loading;

namespace Modular.Rigs;

/// <summary>A part that a scenario chose, made from its options.</summary>
/// <param name="Part">The part itself: foreign code.</param>
/// <param name="Kind">What it is: "memory", "cell", "sense", "network" or "dataset".</param>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Plugin">The plugin that offers it.</param>
internal sealed record BoundPart<T>(T Part, string Kind, string Name, PluginIdentity Plugin)
    where T : class
{
    /// <summary>The entry under precision.layers that chooses it; null where the scenario does.</summary>
    public string? Entry { get; init; }

    /// <summary>Where the scenario chooses it, as a path from its top.</summary>
    public string[] Place => PartMaker.PlaceOf(Kind, Entry);

    /// <summary>What it is, with the layers where they are some: "memory of classifier".</summary>
    public string Label => Entry is null ? Kind : $"{Kind} of {Entry}";

    /// <summary>The options that the part was made from, defaults included.</summary>
    public required object Options { get; init; }

    /// <summary>
    /// Calls the part; whatever it throws becomes one sentence. Broken data keeps the part's own sentence. What it
    /// changed of the process is restored, and breaks its promise.
    /// </summary>
    public TResult Call<TResult>(string method, Func<T, TResult> call)
    {
        try
        {
            return new ForeignCall(Kind, this, method).Run(() => call(Part));
        }
        catch (HostStateException changed)
        {
            throw Broken(method, changed.Message);
        }
        catch (Exception error) when (error is not ContractViolation)
        {
            throw Failed(method, error);
        }
    }

    /// <summary>As <see cref="Call{TResult}"/>, where no answer is expected.</summary>
    public void Do(string method, Action<T> act) =>
        Call(
            method,
            part =>
            {
                act(part);
                return true;
            }
        );

    /// <summary>Throws <see cref="ContractViolation"/> if something is wrong with what the part gave.</summary>
    /// <param name="method">What was asked of it.</param>
    /// <param name="wrong">What is wrong; what was expected. Null where nothing is wrong.</param>
    public void Demand(string method, string? wrong)
    {
        if (wrong is not null)
            throw Broken(method, wrong);
    }

    /// <summary>Says that the part, or what it made, broke its promise.</summary>
    /// <param name="method">What was asked of it.</param>
    /// <param name="wrong">What is wrong; what was expected.</param>
    /// <param name="advice">What to do; usually its author must do it.</param>
    public ContractViolation Broken(string method, string wrong, string advice = FailureReason.AskAuthor) =>
        new($"{this}: {method} {wrong} {advice}") { Kind = Kind };

    /// <summary>Says that the part threw or gave no answer.</summary>
    public ContractViolation Failed(string method, Exception error)
    {
        PluginTraces.Note(error);
        if (FailureReason.IsForUser(error))
            return new ContractViolation(error.Message, error) { Kind = Kind };
        string failure = $"{this}: {method} {FailureReason.DescribeMember(error)}";
        return new ContractViolation(failure, error) { Place = PluginTraces.Place(error), Kind = Kind };
    }

    public override string ToString() => $"{Kind} '{Name}' ({Plugin})";
}
