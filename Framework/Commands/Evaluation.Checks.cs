using Modular.Contracts;
using Modular.Yaml;

namespace Modular.Commands;

/// <content>The checks of what the user asks for.</content>
internal sealed partial record Evaluation
{
    private void CheckModel()
    {
        if (Directory.Exists(Model))
            throw Wrong("is a folder; expected an ONNX file. Name the file in it.");
        if (!File.Exists(Model))
            throw Wrong("is missing; expected an ONNX file. Check the path.");
        bool areWeights = EndsWith(".safetensors") || EndsWith(".npz");
        if (!IsOnnx && !areWeights)
            throw Wrong(
                "is no .onnx; expected an ONNX file, or .safetensors or .npz with --network. Export it, as docs/your-own-network.md says."
            );
        if (IsOnnx && Network is not null)
            throw Wrong("is an ONNX file, which brings its network; expected no --network beside it. Leave it out.");
        if (areWeights && Network is null)
            throw Wrong(
                "holds weights alone; expected --network with the network that they are of. Name it, or give an ONNX file."
            );
    }

    private void CheckMemories()
    {
        const string none = "none";
        if (Memories.Contains(none) && Catalog.Find(typeof(IMemory), none) is null)
            throw new InputException([
                $"--memory {none}: weights that no device holds have no imperfection; expected the name of a memory. Name "
                    + $"one, such as '{UsualMemory}'.",
            ]);
    }

    /// <summary>Throws where --set and --seeds give two numbers of seeds.</summary>
    /// <param name="seeds">The number of seeds of the scenario.</param>
    private void CheckSeeds(int seeds)
    {
        if (Seeds is { } given && given != seeds)
            throw new InputException([
                $"modular evaluate: --seeds is {given}, and --set gives the scenario other seeds; expected one of them. Leave "
                    + "one out.",
            ]);
    }

    /// <summary>
    /// Throws where --set repeats what an option of the command gives, because names and variants follow the option.
    /// </summary>
    private void CheckOverrides()
    {
        foreach (string option in new[] { "memory", "cell", "sense", "network" })
        {
            string path = $"{option}.use";
            string[] forms = [path, option];
            if (Overrides.Any(one => forms.Contains(one.Split('=')[0].Trim())))
                throw new InputException([
                    $"modular evaluate: --set {path} says again what --{option} says; expected one of them. Give --{option}.",
                ]);
        }
        if (Memories.Count > 1)
            CheckCommonHardware();
    }

    /// <summary>
    /// Throws where --set changes the common hardware: every memory has hardware of its own, so that none would be
    /// changed.
    /// </summary>
    private void CheckCommonHardware()
    {
        foreach (string path in Overrides.Select(one => one.Split('=')[0].Trim()))
            if (path.Split('.')[0] is "memory" or "cell" or "sense")
                throw new InputException([
                    $"modular evaluate: --set {path} has no effect, because each memory has hardware of its own; expected an option "
                        + $"of one of them. Give --set study.compare.{Memories[0]}.{path}.",
                ]);
    }

    /// <summary>Throws where --set replaces the variants, because every memory is a variant.</summary>
    /// <param name="tree">The scenario with the assignments of --set.</param>
    private void CheckVariants(Node? tree)
    {
        if (Memories.Count == 1)
            return;
        foreach (string memory in Memories.Where(memory => Use(tree, "study", "compare", memory, "memory") != memory))
            throw new InputException([
                $"modular evaluate: --set leaves out memory '{memory}' under study.compare, and --memory names it; expected "
                    + $"each memory there. Set what its variant alone has as study.compare.{memory}.conditions.age, say, or "
                    + "leave it out of --memory.",
            ]);
    }

    /// <summary>The name of the part that is chosen at a place in a scenario; null where there is none.</summary>
    private static string? Use(Node? tree, params string[] place)
    {
        Node? node = place.Aggregate(tree, (at, key) => (at as Mapping)?.Find(key));
        return ((node as Mapping)?.Find("use") as Scalar)?.Text;
    }
}
