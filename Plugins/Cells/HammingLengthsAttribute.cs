using System.ComponentModel.DataAnnotations;

namespace Modular.Plugins.Cells;

/// <summary>Demands two lengths, n and k, for which there is a Hamming code.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HammingLengthsAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is IReadOnlyList<int> and [var n, var k] && HammingCode.Find(n, k) is not null;

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) =>
        $"{name} must be [n, k] with 1 <= k <= {HammingCode.Longest} and n = k + r (SEC) or k + r + 1 (SECDED), "
        + "r being the least with 2^r > k + r, as in [7, 4], [8, 4], [22, 16] or [72, 64].";
}
