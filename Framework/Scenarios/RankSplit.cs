namespace Modular.Scenarios;

/// <summary>What a ranking tells apart besides the imperfections.</summary>
internal enum RankSplit
{
    /// <summary>The layers in the memory: every imperfection is ranked in each of them.</summary>
    Layer,
}
