using Modular.Arrays;
using Modular.Text;
using static TorchSharp.torch;

namespace Modular.Rigs;

/// <summary>The weights of a file, matched with the tensors of a network.</summary>
/// <param name="Pairs">Each tensor of the network with the array that it takes.</param>
internal sealed record StoredWeights(IReadOnlyList<WeightPair> Pairs)
{
    private static readonly string[] Kinds = ["weight", "bias", "running_mean", "running_var"];

    /// <summary>
    /// Matches each tensor with the array that the map names, or else of the same name, or else with the next one of
    /// its shape and kind. Throws <see cref="InputException"/> with a sentence for each that has none, and for each
    /// array left.
    /// </summary>
    public static StoredWeights Match(string path, IReadOnlyDictionary<string, string> map, nn.Module network)
    {
        List<KeyValuePair<string, StoredArray>> free = [.. WeightFile.Read(path)];
        IReadOnlyList<KeyValuePair<string, Tensor>> targets = NetworkState.List(network);
        string[] stored = [.. free.Select(one => one.Key)];
        List<string> problems = [.. MapFlaws(path, map, [.. targets.Select(one => one.Key)], stored)];
        var pairs = new Dictionary<string, WeightPair>();
        foreach (Func<string, Tensor, KeyValuePair<string, StoredArray>, bool> fits in Rules(map))
        foreach ((string name, Tensor target) in targets.Where(one => !pairs.ContainsKey(one.Key)))
            if (free.FirstOrDefault(one => fits(name, target, one)) is { Key: not null } taken)
            {
                free.Remove(taken);
                pairs[name] = new WeightPair(name, target, taken.Key, taken.Value);
            }
        if (pairs.Count == 0 && map.Count == 0 && targets.Count > 0)
            throw new InputException([NothingFits(path, targets[0], free)]);
        problems.AddRange(pairs.Values.Where(pair => !HaveOneShape(pair)).Select(pair => ShapeFlaw(path, pair)));
        KeyValuePair<string, Tensor>[] missing = [.. targets.Where(one => !pairs.ContainsKey(one.Key))];
        problems.AddRange(missing.Select(one => MissingFlaw(path, one.Key, one.Value, free)));
        problems.AddRange(free.Select(one => LeftFlaw(path, one.Key, one.Value)));
        if (problems.Count > 0)
            throw new InputException(problems);
        return new StoredWeights([.. targets.Select(one => pairs[one.Key])]);
    }

    /// <summary>Copies the values into the network.</summary>
    public void Load()
    {
        using IDisposable noGradient = no_grad();
        foreach (WeightPair pair in Pairs)
        {
            using Tensor values = tensor(pair.Values.ToFloats(), pair.Target.shape);
            pair.Target.copy_(values);
        }
    }

    /// <summary>The rules in the order of their weight: the map, one name, one shape and kind.</summary>
    private static IEnumerable<Func<string, Tensor, KeyValuePair<string, StoredArray>, bool>> Rules(
        IReadOnlyDictionary<string, string> map
    )
    {
        yield return (name, _, one) => map.TryGetValue(name, out string? wanted) && wanted == one.Key;
        yield return (name, _, one) => !map.ContainsKey(name) && name == one.Key;
        yield return (name, target, one) =>
            !map.ContainsKey(name)
            && target.shape.SequenceEqual(one.Value.Shape)
            && (KindOf(one.Key) is not { } kind || kind == KindOf(name));
    }

    /// <summary>What a tensor is by the end of its name; null where that does not tell.</summary>
    private static string? KindOf(string name)
    {
        string end = name[(name.LastIndexOf('.') + 1)..];
        if (Kinds.Contains(end))
            return end;
        return null;
    }

    private static bool HaveOneShape(WeightPair pair) => pair.Target.shape.SequenceEqual(pair.Values.Shape);

    private static IEnumerable<string> MapFlaws(
        string path,
        IReadOnlyDictionary<string, string> map,
        string[] targets,
        string[] stored
    )
    {
        foreach ((string name, string source) in map)
        {
            if (!targets.Contains(name))
                yield return $"weights-map names '{name}', which is no tensor of the network; expected one. "
                    + NearestName.Suggest(name, targets);
            if (!stored.Contains(source))
                yield return $"weights-map takes '{source}' for '{name}', and {path} has no such tensor; expected one. "
                    + NearestName.Suggest(source, stored);
        }
        foreach (IGrouping<string, string> twice in map.Values.GroupBy(one => one).Where(same => same.Count() > 1))
            yield return $"weights-map takes '{twice.Key}' {twice.Count()} times; expected each tensor of the file once. "
                + "Correct it.";
    }

    private static string NothingFits(
        string path,
        KeyValuePair<string, Tensor> wanted,
        IReadOnlyList<KeyValuePair<string, StoredArray>> free
    ) =>
        $"{path}: has {List(free)}, and no tensor of the network takes one of them; expected its tensors, as "
        + $"'{wanted.Key}' of shape {Text(wanted.Value.shape)}. Give the file of such a network, or name each tensor "
        + "under 'weights-map'.";

    private static string List(IEnumerable<KeyValuePair<string, StoredArray>> arrays)
    {
        string[] all = [.. arrays.Select(one => $"{one.Key} {Text(one.Value.Shape)}")];
        if (all.Length == 0)
            return "no tensor";
        return Excerpt.Line(string.Join(", ", all));
    }

    private static string ShapeFlaw(string path, WeightPair pair) =>
        $"{path}[{pair.Source}]: has the shape {Text(pair.Values.Shape)}; '{pair.Name}' of the network has "
        + $"{Text(pair.Target.shape)}. Change the network's options, or name another tensor under 'weights-map'.";

    private static string MissingFlaw(
        string path,
        string name,
        Tensor target,
        IReadOnlyList<KeyValuePair<string, StoredArray>> free
    )
    {
        string rest = "None is left";
        if (free.Count > 0)
            rest = $"Left are {List(free)}";
        return $"{path}: has no tensor for '{name}' of shape {Text(target.shape)}; expected one for each tensor of the "
            + $"network. {rest}; change the network's options, or name one under 'weights-map'.";
    }

    private static string LeftFlaw(string path, string name, StoredArray array) =>
        $"{path}[{name}]: has the shape {Text(array.Shape)}, and no tensor of the network takes it; expected a place for "
        + "each. Change the network's options, or take it out of the file.";

    private static string Text(IEnumerable<long> shape) => $"[{string.Join(", ", shape)}]";
}
