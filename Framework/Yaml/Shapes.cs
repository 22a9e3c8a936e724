namespace Modular.Yaml;

/// <summary>The shapes of types.</summary>
internal static class Shapes
{
    private static readonly Dictionary<Type, Shape> Simple = new()
    {
        [typeof(string)] = Shape.Text,
        [typeof(bool)] = Shape.Truth,
        [typeof(int)] = Shape.Whole,
        [typeof(long)] = Shape.Whole,
        [typeof(uint)] = Shape.Whole,
        [typeof(ulong)] = Shape.Whole,
        [typeof(double)] = Shape.Real,
        [typeof(float)] = Shape.Real,
        [typeof(TimeSpan)] = Shape.Duration,
        [typeof(FileInfo)] = Shape.File,
        [typeof(DirectoryInfo)] = Shape.Folder,
    };

    private static readonly Type[] Lists = [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>)];

    /// <param name="type">Not <see cref="Nullable{T}"/>.</param>
    public static Shape Of(Type type) =>
        Simple.TryGetValue(type, out Shape simple) ? simple
        : type.IsEnum ? Shape.Choice
        : type.IsAssignableTo(typeof(Node)) ? Shape.Raw
        : ItemOf(type) is { } item ? Nested(item, Shape.List)
        : ValueOf(type) is { } value ? Nested(value, Shape.Map)
        : IsRecord(type) ? Shape.Record
        : Shape.None;

    /// <summary>The type behind <see cref="Nullable{T}"/>.</summary>
    public static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Of an array or a read-only list.</summary>
    public static Type? ItemOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>Of a read-only dictionary with names as keys.</summary>
    public static Type? ValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[0] == typeof(string)
            ? type.GetGenericArguments()[1]
            : null;

    private static Shape Nested(Type inner, Shape outer) => Of(Bare(inner)) == Shape.None ? Shape.None : outer;

    private static bool IsRecord(Type type) =>
        !type.IsAbstract && !type.ContainsGenericParameters && type.GetMethod(Option.CloneMethod) is not null && type.GetConstructors().Length > 0;
}
