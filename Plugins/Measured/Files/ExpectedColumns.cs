namespace Modular.Plugins.Measured;

/// <summary>The columns that a table of measurements must have, and those that it may have.</summary>
/// <param name="Required">The names of the columns that the header must contain.</param>
/// <param name="Optional">The names of the columns that the header may contain.</param>
internal sealed record ExpectedColumns(string[] Required, string[] Optional)
{
    /// <summary>All columns for an error text: "device, pulse, conductance, and perhaps direction".</summary>
    public string Description
    {
        get
        {
            string required = string.Join(", ", Required);
            if (Optional.Length == 0)
                return required;
            return required + ", and perhaps " + string.Join(", ", Optional);
        }
    }

    /// <summary>Whether a table may have this column.</summary>
    public bool Allow(string column) => Required.Contains(column) || Optional.Contains(column);
}
