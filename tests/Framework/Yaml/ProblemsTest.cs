namespace Modular.Framework.Tests.Yaml;

public sealed class ProblemsTest
{
    [Fact]
    public void Problems_come_in_the_order_of_the_files_and_once()
    {
        var problems = new Problems();
        foreach (
            string where in (string[])
                ["b.yaml(10,1)", "b.yaml(9,12)", "--set a", "b.yaml(9,2)", "a.yaml(1,1)", "b.yaml", "b.yaml(9,2)"]
        )
            problems.Add(where, "x.");
        var thrown = Assert.Throws<InputException>(problems.ThrowIfAny);
        Assert.Equal(
            ["b.yaml: x.", "b.yaml(9,2): x.", "b.yaml(9,12): x.", "b.yaml(10,1): x.", "--set a: x.", "a.yaml(1,1): x."],
            thrown.Problems
        );
    }

    [Fact]
    public void Nothing_is_thrown_without_a_problem() => new Problems().ThrowIfAny();

    [Fact]
    public void A_hundred_are_shown_and_the_others_counted()
    {
        var problems = new Problems();
        for (int i = 0; i < 150; i++)
            problems.Add($"x({i},1)", "x.");
        IReadOnlyList<string> shown = Assert.Throws<InputException>(problems.ThrowIfAny).Problems;
        Assert.Equal(101, shown.Count);
        Assert.Equal("... and 50 more problems.", shown[100]);
    }
}
