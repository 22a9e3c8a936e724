using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes the notices of the packages that lock files name: name, version, licence and copyright of each, the texts
/// that it brings, and the text of each licence that one of them only names. A package that states none stops the
/// build.
/// </summary>
public class WriteNotices : Task
{
    private static readonly Regex Locked = new Regex(
        "\"(?<id>[A-Za-z][\\w.-]*)\": \\{\\s*\"type\": \"(Direct|Transitive|CentralTransitive)\","
            + "[^}]*?\"resolved\": \"(?<version>[^\"]+)\""
    );
    private static readonly Regex TextFile = new Regex("licen[sc]e|notice|third", RegexOptions.IgnoreCase);

    /// <summary>The packages.lock.json of every project whose output is shipped.</summary>
    [Required]
    public ITaskItem[] LockFiles { get; set; }

    /// <summary>The folder of restored packages.</summary>
    [Required]
    public string Packages { get; set; }

    /// <summary>Packages that only build, semicolons between them.</summary>
    public string BuildOnly { get; set; }

    /// <summary>The folder of the texts of licences, a file for each SPDX name.</summary>
    [Required]
    public string Licenses { get; set; }

    [Required]
    public string Target { get; set; }

    public override bool Execute()
    {
        var text = new StringBuilder("Modular contains the packages below, each under its own licence.\n");
        var named = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string folder in Folders())
            text.Append(Describe(folder, named));
        foreach (string license in named)
            text.Append(Heading(license)).Append(Read(Path.Combine(Licenses, license + ".txt")));
        Directory.CreateDirectory(Path.GetDirectoryName(Target));
        File.WriteAllText(Target, text.ToString());
        return !Log.HasLoggedErrors;
    }

    /// <summary>
    /// The folders of the packages, in the order of their names. Those of other systems are not restored.
    /// </summary>
    private IEnumerable<string> Folders()
    {
        var skipped = new HashSet<string>((BuildOnly ?? "").Split(';'), StringComparer.OrdinalIgnoreCase);
        return LockFiles
            .SelectMany(file => Locked.Matches(File.ReadAllText(file.ItemSpec)).Cast<Match>())
            .Where(match => !skipped.Contains(match.Groups["id"].Value))
            .Select(match => Path.Combine(match.Groups["id"].Value.ToLowerInvariant(), match.Groups["version"].Value))
            .Distinct()
            .OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => Path.Combine(Packages, path))
            .Where(Directory.Exists);
    }

    private string Describe(string folder, ISet<string> named)
    {
        XElement about = XDocument
            .Load(Directory.GetFiles(folder, "*.nuspec").Single())
            .Root.Elements()
            .Single(one => one.Name.LocalName == "metadata");
        string Of(string name) => about.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value.Trim();
        string[] own = Directory.GetFiles(folder).Where(file => TextFile.IsMatch(Path.GetFileName(file))).ToArray();
        string license = Of("license") ?? Of("licenseUrl");
        if (license == null && own.Length == 0)
            Log.LogError("{0}: the package states no licence; it may not be shipped.", folder);
        if (File.Exists(Path.Combine(Licenses, license + ".txt")))
            named.Add(license);
        var text = new StringBuilder(Heading(Of("id") + " " + Of("version")));
        text.Append("Licence: ")
            .Append(license)
            .Append(own.Length > 0 ? "; the texts it brings are below" : "")
            .Append('\n');
        text.Append("Copyright: ").Append(Of("copyright") ?? Of("authors")).Append('\n');
        text.Append("Address: ").Append(Of("projectUrl") ?? "not stated").Append('\n');
        foreach (string file in own.OrderBy(file => file, StringComparer.Ordinal))
            text.Append('\n').Append(Read(file));
        return text.ToString();
    }

    private static string Heading(string name) => "\n" + new string('=', 80) + "\n" + name + "\n\n";

    private static string Read(string file) => File.ReadAllText(file).Replace("\r\n", "\n").TrimEnd() + "\n";
}
