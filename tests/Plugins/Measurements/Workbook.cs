using System.IO.Compression;
using System.Xml.Linq;

namespace Modular.Plugins.Tests.Measurements;

/// <summary>The least .xlsx file: an empty sheet, and one of cells.</summary>
internal static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Writes cells; numbers become numbers, other texts texts.</summary>
    public static void Write(FileInfo file, IEnumerable<string[]> lines)
    {
        using var archive = new ZipArchive(file.Create(), ZipArchiveMode.Create);
        Add(archive, "xl/workbook.xml", Book());
        Add(archive, "_rels/.rels", Relations("officeDocument", "xl/workbook.xml"));
        Add(
            archive,
            "xl/_rels/workbook.xml.rels",
            Relations("worksheet", "worksheets/sheet1.xml", "worksheets/sheet2.xml")
        );
        Add(archive, "xl/worksheets/sheet1.xml", Sheet([]));
        Add(archive, "xl/worksheets/sheet2.xml", Sheet(lines));
    }

    private static XElement Book() =>
        new(
            Main + "workbook",
            new XElement(
                Main + "sheets",
                new[] { "Notes", "Data" }.Select(
                    (name, i) =>
                        new XElement(
                            Main + "sheet",
                            new XAttribute("name", name),
                            new XAttribute("sheetId", i + 1),
                            new XAttribute(Document + "id", $"r{i}")
                        )
                )
            )
        );

    private static XElement Relations(string kind, params string[] targets) =>
        new(
            Package + "Relationships",
            targets.Select(
                (target, i) =>
                    new XElement(
                        Package + "Relationship",
                        new XAttribute("Id", $"r{i}"),
                        new XAttribute("Type", $"{Document}/{kind}"),
                        new XAttribute("Target", target)
                    )
            )
        );

    private static XElement Sheet(IEnumerable<string[]> lines) =>
        new(Main + "worksheet", new XElement(Main + "sheetData", lines.Select(Row)));

    private static XElement Row(string[] cells, int row) =>
        new(
            Main + "row",
            new XAttribute("r", row + 1),
            cells.Select((cell, i) => Cell(cell, $"{(char)('A' + i)}{row + 1}"))
        );

    private static XElement Cell(string text, string place)
    {
        if (double.TryParse(text, out _))
            return new XElement(Main + "c", new XAttribute("r", place), new XElement(Main + "v", text));
        XElement inline = new(Main + "is", new XElement(Main + "t", text));
        return new XElement(Main + "c", new XAttribute("r", place), new XAttribute("t", "inlineStr"), inline);
    }

    private static void Add(ZipArchive archive, string name, XElement content)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        content.Save(entry);
    }
}
