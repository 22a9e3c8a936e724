namespace Modular.Framework.Tests.EndToEnd;

/// <summary>A call of the program, as a shell makes it.</summary>
/// <param name="Folder">The working folder.</param>
/// <param name="Arguments">The words after the program's name.</param>
/// <param name="Environment">Variables that are set besides those of the tests.</param>
internal sealed record Call(
    string Folder,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment
);
