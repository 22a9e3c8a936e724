namespace YamlDotNet;

/// <summary>What the host's YamlDotNet does not have.</summary>
public static class OldParser
{
    public static string Name => "an old parser";
}
