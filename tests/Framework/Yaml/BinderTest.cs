using System.ComponentModel.DataAnnotations;
using Modular.Text;
using Modular.Yaml;

namespace Modular.Framework.Tests.Yaml;

public sealed class BinderTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public enum Mode
    {
        AsDescribed,
        Ideal,
    }

    [Flags]
    public enum Parts
    {
        None = 0,
        Rows = 1,
        Columns = 2,
        Corners = 4,
    }

    public sealed record Stage
    {
        public int Width { get; init; } = 8;
        public double Rate { get; init; } = 0.5;
    }

    internal sealed record Everything
    {
        public string Text { get; init; } = "a: b";
        public bool Flag { get; init; } = true;
        public int Count { get; init; } = 3;
        public long Seed { get; init; } = long.MinValue;
        public double Sigma { get; init; } = 1.1e-13;
        public float D2dSpread { get; init; } = 0.1f;
        public double Limit { get; init; } = double.PositiveInfinity;
        public Mode Mode { get; init; } = Mode.Ideal;
        public Parts Parts { get; init; } = Parts.Rows | Parts.Corners;
        public int? Steps { get; init; }
        public string? Note { get; init; }
        public int[] Hidden { get; init; } = [3000, 10];
        public IReadOnlyList<string> Names { get; init; } = ["true", "plain"];
        public IReadOnlyDictionary<string, double> Strengths { get; init; } =
            new OrderedDictionary<string, double> { ["z"] = 1, ["a"] = 2 };
        public Stage Stage { get; init; } = new() { Width = 16 };
        public IReadOnlyList<Stage> Stages { get; init; } = [new Stage { Rate = 1e300 }];
        public TimeSpan Age { get; init; } = TimeSpan.FromDays(1);
        public FileInfo? File { get; init; }
        public DirectoryInfo? Folder { get; init; }
        public Node? Options { get; init; }
        public List<int> Ignored { get; init; } = [];
        public int Computed => Count + 1;
    }

    public sealed record Small(string Name = "x", int Count = 2, double? Rate = null, TimeSpan Age = default);

    public sealed record Numbered(string Use)
    {
        public required int Count { get; init; }

        [Required]
        public string? Name { get; init; }
    }

    public sealed record Fussy
    {
        private readonly int even;

        public int Even
        {
            get => even;
            init => even = value % 2 == 0 ? value : throw new ArgumentException("the pairs need an even number.");
        }

        [CreditCard]
        public string Card { get; init; } = "";
    }

    [Fact]
    public void Every_type_binds()
    {
        folder.Write("data/x.csv", "1");
        Everything bound = Bind<Everything>(
            """
            text: 5
            flag: false
            count: -7
            seed: 9223372036854775807
            sigma: -1.5e-3
            d2d-spread: .25
            mode: as-described
            parts: columns
            steps: 4
            note: null
            hidden: [1, 2]
            names: [a b, '']
            strengths: {y: 1, b: 2.5}
            stage: {rate: 2}
            stages: [{width: 1}, {}]
            age: 3 h
            file: data/x.csv
            folder: data
            options: {anything: [goes]}
            """
        );
        Assert.Equal("5", bound.Text);
        Assert.False(bound.Flag);
        Assert.Equal((-7, long.MaxValue, -0.0015, 0.25f), (bound.Count, bound.Seed, bound.Sigma, bound.D2dSpread));
        Assert.Equal((Mode.AsDescribed, Parts.Columns, 4, null), (bound.Mode, bound.Parts, bound.Steps, bound.Note));
        Assert.Equal([1, 2], bound.Hidden);
        Assert.Equal(["a b", ""], bound.Names);
        Assert.Equal([new("y", 1), new("b", 2.5)], bound.Strengths);
        Assert.Equal(new Stage { Width = 16, Rate = 2 }, bound.Stage);
        Assert.Equal([new Stage { Width = 1 }, new Stage()], bound.Stages);
        Assert.Equal(TimeSpan.FromHours(3), bound.Age);
        Assert.Equal(Path.Combine(folder.Path, "data", "x.csv"), bound.File!.FullName);
        Assert.Equal(Path.Combine(folder.Path, "data"), bound.Folder!.FullName);
        Assert.Equal("goes", ((Scalar)((Sequence)((Mapping)bound.Options!).Find("anything")!).Items[0]).Text);
    }

    [Fact]
    public void A_default_record_goes_to_yaml_and_back()
    {
        Everything before = new()
        {
            File = new FileInfo(folder.Write("x", "")),
            Folder = new DirectoryInfo(folder.Path),
            Options = new Scalar("", "5", true),
        };
        Node tree = Binder.ToNode(before);
        Everything after = Bind<Everything>(YamlText.Write(tree));
        Assert.Equal(tree, Binder.ToNode(after));
        Assert.Equal(before.Stage, after.Stage);
        Assert.Equal((before.Sigma, before.D2dSpread, before.Seed), (after.Sigma, after.D2dSpread, after.Seed));
        Assert.Equal(Parts.Rows | Parts.Corners, after.Parts);
        Assert.Equal(double.PositiveInfinity, after.Limit);
    }

    [Fact]
    public void A_record_without_lists_comes_back_equal()
    {
        var before = new Small("null", -3, 0.1 + 0.2, TimeSpan.FromTicks(12_345));
        Assert.Equal(before, Bind<Small>(YamlText.Write(Binder.ToNode(before))));
        Assert.Equal(new Small(), Bind<Small>(YamlText.Write(Binder.ToNode(new Small()))));
    }

    [Fact]
    public void Defaults_are_written_out() =>
        Assert.Equal("name: x\ncount: 2\nrate: null\nage: 0 s\n", YamlText.Write(Binder.ToNode(new Small())));

    [Theory]
    [InlineData("20 s", 20)]
    [InlineData("20s", 20)]
    [InlineData("3 h", 10800)]
    [InlineData("1 day", 86400)]
    [InlineData("2 days", 172800)]
    [InlineData("1.5 min", 90)]
    [InlineData("1 year", 31557600)]
    [InlineData("250 ms", 0.25)]
    [InlineData("1 us", 1e-6)]
    public void Times_have_units(string text, double seconds) =>
        Assert.Equal(seconds, Duration.Parse(text)!.Value.TotalSeconds, 1e-12);

    [Theory]
    [InlineData("20")]
    [InlineData("-1 s")]
    [InlineData("1 s ")]
    [InlineData("1  s")]
    [InlineData("1e3 s")]
    [InlineData("99999999999999999999 years")]
    [InlineData("00:00:01")]
    [InlineData("")]
    public void Other_times_are_refused(string text) => Assert.Null(Duration.Parse(text));

    [Fact]
    public void Every_time_is_read_back()
    {
        var random = new Random(3);
        for (int i = 0; i < 10_000; i++)
        {
            var time = new TimeSpan(random.NextInt64(long.MaxValue) >> random.Next(63));
            Assert.Equal(time, Duration.Parse(Duration.Write(time)!));
        }
        Assert.Equal(TimeSpan.MaxValue, Duration.Parse(Duration.Write(TimeSpan.MaxValue)!));
        Assert.Equal(
            ["0 s", "1 day", "36 h", "90 s", "0.1 us"],
            ((double[])[0, 86400, 129600, 90, 1e-7]).Select(s => Duration.Write(TimeSpan.FromSeconds(s)))
        );
    }

    [Fact]
    public void What_is_required_is_missed_and_setters_and_other_annotations_speak()
    {
        Assert.Equal(
            [
                "x: option 'use' of the test is missing; expected a text. Add 'use: ...'.",
                "x: option 'count' of the test is missing; expected a whole number. Add 'count: ...'.",
                "x: option 'name' of the test is missing; expected a text. Add 'name: ...'.",
            ],
            Problems<Numbered>("{}")
                .Order(Comparer<string>.Create((a, b) => "ucn".IndexOf(a[11]).CompareTo("ucn".IndexOf(b[11]))))
        );
        Assert.Equal(
            [
                "x: option 'even' of the test is '3'; the pairs need an even number. Correct it, or leave it out for '0'.",
            ],
            Problems<Fussy>("{even: 3}")
        );
        Assert.Equal(
            ["x: option 'card' of the test is '12'; the card field is not a valid credit card number. Correct it."],
            Problems<Fussy>("{card: 12}")
        );
    }

    private T Bind<T>(string text)
    {
        var problems = new Problems();
        T? bound = Binder.Bind<T>(YamlText.Parse(text, "x", problems)!, new(problems, folder.Path, "the test"));
        Assert.Empty(problems.Sentences);
        return bound!;
    }

    private IReadOnlyList<string> Problems<T>(string text)
    {
        var problems = new Problems();
        Binder.Bind<T>(YamlText.Parse(text, "x", problems)!, new(problems, folder.Path, "the test"));
        return problems.Sentences;
    }
}
