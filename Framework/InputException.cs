namespace Modular;

/// <summary>The input is wrong. The host prints the problems, one a line, and exits with 2.</summary>
/// <param name="problems">Finished sentences: <c>where: what is wrong; what was expected. What to do.</c></param>
internal sealed class InputException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
