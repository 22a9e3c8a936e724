namespace Modular.Yaml;

/// <summary>
/// Turns trees into sealed records of options, strictly, and back. A property <c>D2dSigma</c> is the key
/// <c>d2d-sigma</c>; properties of types that YAML cannot give are no options.
/// </summary>
internal static class Binder
{
    /// <summary>The record; null, or with defaults in place of what was wrong, if problems were added.</summary>
    /// <param name="node">Usually a map.</param>
    /// <param name="type">A record, or any other type that an option may have.</param>
    /// <param name="context">Where problems go and what they call the record.</param>
    public static object? Bind(Node node, Type type, BinderContext context) =>
        new Binding(context).TryBind(
            node,
            new ValueSlot(ValueKinds.Bare(type), new ValueLocation(context.What)),
            out object? value
        )
            ? value
            : null;

    /// <inheritdoc cref="Bind(Node, Type, BinderContext)"/>
    public static T? Bind<T>(Node node, BinderContext context) => (T?)Bind(node, typeof(T), context);

    /// <summary>
    /// The tree that binds to an equal record: every option written out, paths absolute. What YAML cannot say (an
    /// infinite number, a negative time) can only be the default and is left out.
    /// </summary>
    public static Node ToNode(object options) => Unbinder.ToNode(options, options.GetType()) ?? Mapping.Empty("");
}
