namespace Modular.Measurements;

/// <summary>One column of a file: its heading and its cells below the header.</summary>
internal sealed class DataColumn
{
    private const double LeastDistance = 10; // between the ranges of an axis and of values, a factor (assumed)

    /// <param name="grid">The cells of the file.</param>
    /// <param name="index">The place of the column, from 0.</param>
    /// <param name="first">The first line below the header.</param>
    /// <param name="heading">The heading with its role and unit.</param>
    public DataColumn(CellGrid grid, int index, int first, Heading heading)
    {
        Index = index;
        Heading = heading;
        Numbers = new double[grid.Lines.Count - first];
        for (int i = 0; i < Numbers.Length; i++)
            Numbers[i] = CellNumber.Parse(grid.Lines[first + i][index]);
        First = grid.Lines.Skip(first).Select(line => line[index]).FirstOrDefault(cell => cell.Length > 0) ?? "";
        Filled = [.. Numbers.Where(double.IsFinite)];
    }

    /// <summary>The place of the column, from 0.</summary>
    public int Index { get; }

    /// <summary>The heading with its role and unit.</summary>
    public Heading Heading { get; set; }

    /// <summary>The number of each line; NaN where there is none [lines].</summary>
    public double[] Numbers { get; }

    /// <summary>The numbers without the blanks.</summary>
    public double[] Filled { get; }

    /// <summary>The first cell that is filled, as it stands in the file.</summary>
    public string First { get; }

    /// <summary>The role of the column.</summary>
    public ColumnRole Role => Heading.Role;

    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumeric => Filled.Length > 0;

    /// <summary>Whether the numbers never fall and differ from those of the other columns, as an axis does.</summary>
    public bool IsAxisBeside(IReadOnlyList<DataColumn> others)
    {
        if (Filled.Length < 3 || Filled[^1] <= Filled[0])
            return false;
        for (int i = 1; i < Filled.Length; i++)
            if (Filled[i] < Filled[i - 1])
                return false;
        if (Filled.All(number => number == Math.Floor(number)))
            return others.Any(other => other.Filled.Any(number => number != Math.Floor(number))) || HasEqualSteps;
        double most = others.SelectMany(other => other.Filled).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return others.Count > 0 && Filled[^1] > LeastDistance * most;
    }

    /// <summary>The range of the numbers in words: "0 to 1.2e-05".</summary>
    public string RangeWords => Phrase.Range(Filled);

    /// <summary>Whether the numbers are whole and equally far apart, as those of a count.</summary>
    public bool HasEqualSteps
    {
        get
        {
            if (Filled.Length < 2)
                return false;
            double step = Filled[1] - Filled[0];
            return step > 0
                && step == Math.Floor(step)
                && Filled.Index().All(one => one.Item == Filled[0] + one.Index * step);
        }
    }
}
