using Modular.Contracts;
using Modular.Scenarios;
using Modular.Yaml;

namespace Modular.Studies.Tunings;

/// <summary>The combinations of the tuned options' values, and those that the budget allows.</summary>
internal sealed class TuningGrid
{
    private const int Most = 1000;

    private static readonly string[] Fixed =
    [
        "name",
        "description",
        "study",
        "dataset",
        "conditions",
        "memory.use",
        "cell.use",
        "sense.use",
        "network.use",
    ];

    private readonly ScenarioFile file;
    private readonly TuneChoice choice;
    private readonly Problems problems;
    private readonly List<Assignment[]> axes = [];

    private TuningGrid(ScenarioFile file, TuneChoice choice, Problems problems)
    {
        this.file = file;
        this.choice = choice;
        this.problems = problems;
    }

    /// <summary>The number of all combinations.</summary>
    public int Combinations { get; private set; }

    /// <summary>
    /// Reads the options and their values. Throws <see cref="InputException"/> with everything that is wrong.
    /// </summary>
    public static TuningGrid Read(ScenarioFile file, TuneChoice choice)
    {
        var grid = new TuningGrid(file, choice, new Problems());
        grid.ReadAxes();
        grid.problems.ThrowIfAny();
        grid.Count();
        grid.problems.ThrowIfAny();
        return grid;
    }

    /// <summary>The numbers of the combinations that are tried, rising, from 1.</summary>
    public IReadOnlyList<int> Tried
    {
        get
        {
            IEnumerable<int> all = Enumerable.Range(1, Combinations);
            if (choice.Budget is not int budget)
                return [.. all];
            double[] places = new double[Combinations];
            new RandomStream(StreamKey.Derive(Tuning.FirstSeed, "tune")).Uniform(0, 0, places);
            return [.. all.OrderBy(number => places[number - 1]).Take(budget).Order()];
        }
    }

    /// <summary>The assignments of a combination to the scenario; the last option changes fastest.</summary>
    /// <param name="number">The number of the combination, from 1.</param>
    public IReadOnlyList<Assignment> At(int number)
    {
        int rest = number - 1;
        var entries = new Assignment[axes.Count];
        for (int i = axes.Count - 1; i >= 0; i--)
        {
            entries[i] = axes[i][rest % axes[i].Length];
            rest /= axes[i].Length;
        }
        return entries;
    }

    private void ReadAxes()
    {
        var options = new OptionAxes
        {
            File = file,
            Problems = problems,
            Verb = "tuned",
            Grid = "a grid of the tuning",
            Fixed = Fixed,
            FixedSentence =
                "cannot be tuned; "
                + "expected an option of memory, cell, sense, network, precision or training. Remove it.",
        };
        foreach (Entry axis in Entries)
        {
            string[] path = options.Path(axis);
            axes.Add([.. options.Values(axis).Select(value => new Assignment(path, axis.KeyWhere, value))]);
        }
        options.RefuseOverlaps(Entries, "tuned");
    }

    private IReadOnlyList<Entry> Entries
    {
        get
        {
            var study = ((Mapping)file.Tree).Find("study") as Mapping;
            var tune = study?.Find("tune") as Mapping;
            return (tune?.Find("options") as Mapping)?.Entries ?? [];
        }
    }

    private void Count()
    {
        double count = axes.Aggregate(1.0, (product, values) => product * values.Length);
        string where = file.Where("study", "tune", "options");
        if (count < 2)
            problems.Add(
                where,
                $"{(axes.Count == 0 ? "no option is named" : "there is one combination of values")}; "
                    + "expected at least two to choose from. Name an option with two values, or leave 'tune' out."
            );
        if (count > int.MaxValue || (count > Most && choice.Budget is null))
            problems.Add(
                where,
                $"makes {count} combinations; expected at most {Most} without a budget. "
                    + "Give fewer values, or a 'budget'."
            );
        if (choice.Budget > count)
            problems.Add(
                file.Where("study", "tune", "budget"),
                $"the budget is {choice.Budget} settings, and there are {count} combinations; "
                    + $"expected at most {count}. Lower it, or give more values."
            );
        Combinations = (int)Math.Min(count, int.MaxValue);
    }
}
