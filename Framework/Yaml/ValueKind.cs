namespace Modular.Yaml;

/// <summary>What YAML an option's type takes.</summary>
internal enum ValueKind
{
    /// <summary>None: such a property is not an option.</summary>
    None,
    Text,
    Truth,
    Whole,
    Real,
    Choice,
    Duration,
    File,
    Folder,
    List,
    Map,
    Record,

    /// <summary>Any node, taken as it is.</summary>
    Raw,
}
