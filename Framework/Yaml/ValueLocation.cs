using Modular.Text;

namespace Modular.Yaml;

/// <summary>
/// What a sentence calls a value: "option 'training.epochs' of the scenario", "item 2 of option 'hidden' of network
/// 'mlp'".
/// </summary>
internal sealed record ValueLocation(string Owner, string Path = "")
{
    public ValueLocation Member(string key) => this with { Path = Path == "" ? key : $"{Path}.{key}" };

    public ValueLocation Item(int index) => new($"item {index + 1} of {this}");

    public override string ToString() => Path == "" ? Owner : $"option '{Excerpt.Shorten(Path)}' of {Owner}";
}
