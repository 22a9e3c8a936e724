namespace Modular.Yaml;

/// <summary>What binding needs to know of the tree besides the tree itself.</summary>
/// <param name="Problems">Collects everything that is wrong.</param>
/// <param name="BaseFolder">The folder that paths of files and folders are relative to.</param>
/// <param name="What">The owner of the options, in sentences: "memory 'hfo2-weak-reset'", "the scenario".</param>
internal sealed record BinderContext(Problems Problems, string BaseFolder, string What);
