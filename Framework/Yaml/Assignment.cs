namespace Modular.Yaml;

/// <summary>A value and the place in a scenario that it is given to.</summary>
/// <param name="Path">Names of the keys, from the top of the scenario; a number names an item of a list, from
/// 0.</param>
/// <param name="Where">The place that problems name: a line of a file, or a part of the command line.</param>
/// <param name="Value">The value that then stands at the path.</param>
internal sealed record Assignment(IReadOnlyList<string> Path, string Where, Node Value);
