using Modular.Scenarios;

namespace Modular.Studies.Designs;

/// <summary>Checks that the imperfections of a factorial study have the design that its scenario asks for.</summary>
internal static class DesignCheck
{
    /// <summary>Adds a problem where the design does not exist for this number of factors.</summary>
    /// <param name="file">The scenario as it was read.</param>
    /// <param name="factors">The number of ranked imperfections.</param>
    /// <param name="problems">The list of problems, to which new ones are added.</param>
    public static void Run(ScenarioFile file, int factors, Problems problems)
    {
        RankChoice rank = file.Scenario.Study.Rank;
        void Add(string? flaw, string key)
        {
            if (flaw is not null)
                problems.Add(file.Where("study", "rank", key), flaw);
        }
        if (rank.Method != RankMethod.Factorial)
        {
            Add(rank.Design == DesignChoice.Full ? null : OtherMethod(rank.Method), "design");
            return;
        }
        if (rank.Design == DesignChoice.Full)
        {
            Add(FullFlaw(factors), "imperfections");
            Add(rank.Runs is null ? null : RunsOfFull(rank.Runs.Value), "runs");
            return;
        }
        string? flaw = FractionFlaw(factors);
        Add(flaw, "imperfections");
        if (flaw is null && rank.Runs is int runs)
            Add(RunsFlaw(factors, runs), "runs");
    }

    private static string OtherMethod(RankMethod method)
    {
        string name = method switch
        {
            RankMethod.LeaveOneOut => "leave-one-out",
            RankMethod.OneAtATime => "one-at-a-time",
            _ => "shapley",
        };
        return $"a fractional design is for the method 'factorial', and the method is '{name}'; expected none. "
            + "Use 'method: factorial', or leave it out.";
    }

    private static string? FullFlaw(int factors)
    {
        if (factors <= Coalitions.MostExact)
            return null;
        return $"{factors} imperfections are ranked; expected at most {Coalitions.MostExact} for the method 'factorial' with "
            + "every combination. Use 'design: fractional', name fewer, or put some into groups.";
    }

    private static string RunsOfFull(int runs) =>
        $"{runs} runs are asked for, and the full design runs every combination; expected none. "
        + "Use 'design: fractional', or leave it out.";

    private static string? FractionFlaw(int factors)
    {
        if (factors is >= FactorialDesign.FewestFactors and <= FactorialDesign.MostFactors)
            return null;
        string remedy = factors < FactorialDesign.FewestFactors ? "Use 'design: full'." : "Put some into groups.";
        return $"{factors} imperfections are ranked; expected {FactorialDesign.FewestFactors} to "
            + $"{FactorialDesign.MostFactors} for a fractional design. {remedy}";
    }

    private static string? RunsFlaw(int factors, int runs)
    {
        IReadOnlyList<int> sizes = FactorialDesign.SizesFor(factors);
        if (sizes.Contains(runs))
            return null;
        return $"{runs} runs are asked for; a fraction of {factors} imperfections has {string.Join(" or ", sizes)}. "
            + "Correct it, or leave it out for the fewest.";
    }
}
