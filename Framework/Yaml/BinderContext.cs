namespace Modular.Yaml;

/// <param name="Problems">Where everything that is wrong goes.</param>
/// <param name="BaseFolder">Paths of files and folders are relative to it.</param>
/// <param name="What">Whose options these are, in sentences: "memory 'hfo2-weak-reset'", "the scenario".</param>
internal sealed record BinderContext(Problems Problems, string BaseFolder, string What);
