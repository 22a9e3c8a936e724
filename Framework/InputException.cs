namespace Modular;

/// <summary>Tells that the input is wrong. The host prints the problems, one a line, and exits with code 2.</summary>
/// <param name="problems">
/// The problems as finished sentences: <c>where: what is wrong; what was expected. What to do.</c>
/// </param>
internal sealed class InputException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The problems as finished sentences, in the order in which they are printed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
