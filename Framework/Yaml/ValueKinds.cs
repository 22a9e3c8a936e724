namespace Modular.Yaml;

/// <summary>Classifies types by the YAML that they take.</summary>
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

    /// <summary>Returns the kind of YAML that a type takes.</summary>
    /// <param name="type">A type that is not <see cref="Nullable{T}"/>.</param>
    public static ValueKind Classify(Type type)
    {
        if (Simple.TryGetValue(type, out ValueKind simple))
            return simple;
        if (type.IsEnum)
            return ValueKind.Choice;
        if (type.IsAssignableTo(typeof(Node)))
            return ValueKind.Raw;
        if (ItemType(type) is { } item)
            return Nested(item, ValueKind.List);
        if (MapValueType(type) is { } value)
            return Nested(value, ValueKind.Map);
        if (IsRecord(type))
            return ValueKind.Record;
        return ValueKind.None;
    }

    /// <summary>Returns the type behind <see cref="Nullable{T}"/>, or the type itself.</summary>
    public static Type WithoutNullable(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Returns the type of the items of an array or a read-only list; null for other types.</summary>
    public static Type? ItemType(Type type)
    {
        if (type.IsSZArray)
            return type.GetElementType();
        bool isList = type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition());
        if (!isList)
            return null;
        return type.GetGenericArguments()[0];
    }

    /// <summary>
    /// Returns the type of the values of a read-only dictionary with texts as keys; null for other types.
    /// </summary>
    public static Type? MapValueType(Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyDictionary<,>))
            return null;
        Type[] arguments = type.GetGenericArguments();
        if (arguments[0] != typeof(string))
            return null;
        return arguments[1];
    }

    private static ValueKind Nested(Type inner, ValueKind outer)
    {
        if (Classify(WithoutNullable(inner)) == ValueKind.None)
            return ValueKind.None;
        return outer;
    }

    private static bool IsRecord(Type type) =>
        !type.IsAbstract
        && !type.ContainsGenericParameters
        && type.GetMethod(Option.CloneMethod) is not null
        && type.GetConstructors().Length > 0;
}
