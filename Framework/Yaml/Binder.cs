namespace Modular.Yaml;

/// <summary>
/// Turns trees into sealed records of options, strictly, and back. A property <c>D2dSigma</c> is the key
/// <c>d2d-sigma</c>. Properties whose type YAML cannot give are not options.
/// </summary>
internal static class Binder
{
    /// <summary>
    /// Binds a tree to a type. Returns null, or a record with defaults in place of what was wrong, if problems were
    /// added.
    /// </summary>
    /// <param name="node">The tree, usually a map.</param>
    /// <param name="type">A record, or any other type that an option may have.</param>
    /// <param name="context">Where problems go and what they call the record.</param>
    public static object? Bind(Node node, Type type, BinderContext context)
    {
        var slot = new ValueSlot(ValueKinds.WithoutNullable(type), new ValueLocation(context.What));
        if (new Binding(context).TryBind(node, slot, out object? value))
            return value;
        return null;
    }

    /// <inheritdoc cref="Bind(Node, Type, BinderContext)"/>
    public static T? Bind<T>(Node node, BinderContext context) => (T?)Bind(node, typeof(T), context);

    /// <summary>
    /// Returns the tree that binds to an equal record: every option is written out and paths are absolute. A value that
    /// YAML cannot express (an infinite number, a negative time) can only be a default, and is left out.
    /// </summary>
    public static Node ToNode(object options) => NodeBuilder.Build(options, options.GetType()) ?? Mapping.Empty("");
}
