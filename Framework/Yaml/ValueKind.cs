namespace Modular.Yaml;

/// <summary>The kind of YAML that an option's type takes.</summary>
internal enum ValueKind
{
    /// <summary>No YAML: a property of such a type is not an option.</summary>
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

    /// <summary>Any tree, taken as it is and bound later.</summary>
    Raw,
}
