namespace Modular.Yaml;

/// <summary>The shapes of types.</summary>
internal static class ValueKinds
{
    private static readonly Dictionary<Type, ValueKind> Simple = new()
    {
        [typeof(string)] = ValueKind.Text,
        [typeof(bool)] = ValueKind.Truth,
        [typeof(int)] = ValueKind.Whole,
        [typeof(long)] = ValueKind.Whole,
        [typeof(uint)] = ValueKind.Whole,
        [typeof(ulong)] = ValueKind.Whole,
        [typeof(double)] = ValueKind.Real,
        [typeof(float)] = ValueKind.Real,
        [typeof(TimeSpan)] = ValueKind.Duration,
        [typeof(FileInfo)] = ValueKind.File,
        [typeof(DirectoryInfo)] = ValueKind.Folder,
    };

    private static readonly Type[] Lists =
    [
        typeof(IReadOnlyList<>),
        typeof(IReadOnlyCollection<>),
        typeof(IEnumerable<>),
    ];

    /// <param name="type">Not <see cref="Nullable{T}"/>.</param>
    public static ValueKind Classify(Type type) =>
        Simple.TryGetValue(type, out ValueKind simple) ? simple
        : type.IsEnum ? ValueKind.Choice
        : type.IsAssignableTo(typeof(Node)) ? ValueKind.Raw
        : ItemOf(type) is { } item ? Nested(item, ValueKind.List)
        : ValueOf(type) is { } value ? Nested(value, ValueKind.Map)
        : IsRecord(type) ? ValueKind.Record
        : ValueKind.None;

    /// <summary>The type behind <see cref="Nullable{T}"/>.</summary>
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Of an array or a read-only list.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Of a read-only dictionary with names as keys.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType
        && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
        && type.GetGenericArguments()[0] == typeof(string)
            ? type.GetGenericArguments()[1]
            : null;

    private static ValueKind Nested(Type inner, ValueKind outer) =>
        Classify(Bare(inner)) == ValueKind.None ? ValueKind.None : outer;

    private static bool IsRecord(Type type) =>
        !type.IsAbstract
        && !type.ContainsGenericParameters
        && type.GetMethod(Option.CloneMethod) is not null
        && type.GetConstructors().Length > 0;
}
