namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The tests whose commands work in the folder of <see cref="PreparedRun"/>, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PreparedRunTests
{
    public const string Name = "prepared run";
}
