using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Modular.Measurements;

/// <summary>Reads the first sheet of a workbook that has numbers.</summary>
internal static class SheetFile
{
    /// <summary>Reads a file; an InvalidDataException where it is no workbook.</summary>
    public static CellGrid Read(FileInfo file)
    {
        // The library asks for code page 1252, which old workbooks may have.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using FileStream stream = file.OpenRead();
            var options = new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 };
            using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream, options);
            do
            {
                List<GridLine> lines = Lines(reader);
                if (lines.Any(line => line.HasNumber))
                    return new CellGrid(file.Name, lines, $"Sheet '{reader.Name}'");
            } while (reader.NextResult());
        }
        catch (Exception error) when (error is not (OutOfMemoryException or IOException))
        {
            throw new InvalidDataException(
                $"{file.Name}: cannot be read as a workbook ({error.Message.TrimEnd('.')}); an .xlsx file was expected. "
                    + "Save it again, or as CSV."
            );
        }
        throw new InvalidDataException(
            $"{file.Name}: no sheet has numbers; a sheet of measurements was expected. Choose another file."
        );
    }

    private static List<GridLine> Lines(IExcelDataReader reader)
    {
        var lines = new List<GridLine>();
        int number = 0;
        while (reader.Read())
        {
            number++;
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))];
            int filled = Array.FindLastIndex(cells, cell => cell.Length > 0) + 1;
            if (filled > 0)
                lines.Add(new GridLine(number, cells[..filled], Text: null));
        }
        return lines;
    }

    private static string Text(object? value)
    {
        if (value is IFormattable number)
            return number.ToString(null, CultureInfo.InvariantCulture);
        return value?.ToString()?.Trim() ?? "";
    }
}
