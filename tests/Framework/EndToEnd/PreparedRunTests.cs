namespace Modular.Framework.Tests.EndToEnd;

/// <summary>The tests that share a run.</summary>
[CollectionDefinition(Name)]
public sealed class PreparedRunTests : ICollectionFixture<PreparedRun>
{
    public const string Name = "prepared run";
}
