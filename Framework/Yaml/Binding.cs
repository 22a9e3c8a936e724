using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Modular.Yaml;

/// <summary>
/// Binds one tree. Records, lists and maps are bound here, single values by <see cref="ScalarBinding"/>.
/// </summary>
internal sealed class Binding(BinderContext context)
{
    private readonly BindingErrors errors = new(context.Problems);

    /// <summary>Binds a tree to a slot; false after a problem.</summary>
    public bool TryBind(Node node, ValueSlot slot, out object? value)
    {
        value = null;
        if (slot.Kind != ValueKind.Raw && node is Scalar { IsNull: true })
            return slot.TakesNull || errors.Null(node, slot);
        return TryBindKind(node, slot, out value) && Holds(node, slot, value!);
    }

    private bool TryBindKind(Node node, ValueSlot slot, out object? value)
    {
        switch (slot.Kind)
        {
            case ValueKind.Raw:
                value = node;
                return true;
            case ValueKind.Record:
                return TryBindRecord(node, slot, out value);
            case ValueKind.List:
                return TryBindList(node, slot, out value);
            case ValueKind.Map:
                return TryBindMap(node, slot, out value);
            case ValueKind.Choice when node is Sequence names && slot.Type.IsDefined(typeof(FlagsAttribute)):
                return TryBindFlags(names, slot, out value);
            default:
                return new ScalarBinding(context, errors).TryBind(node, slot, out value);
        }
    }

    private bool TryBindRecord(Node node, ValueSlot slot, out object? record)
    {
        record = null;
        if (node is Scalar scalar && slot.Rules.Shorthand is { } shorthand && scalar.Text == shorthand.Word)
            node = new Mapping(node.Where, [new Entry(shorthand.Key, node.Where, scalar)]);
        if (node is not Mapping map)
            return errors.Wrong(node, slot);
        IReadOnlyList<Option> options = Option.FromRecord(slot.Type);
        object target = CopyDefault(slot);
        record = target;
        foreach (Entry entry in map.Entries)
            if (options.FirstOrDefault(known => known.Key == entry.Key) is { } option)
                SetOption(target, option, entry.Value, slot.Location);
            else
                errors.Unknown(entry, slot.Location, options);
        foreach (Option option in options.Where(option => option.IsMissing(map)))
            errors.Missing(map, option, ValueSlot.ForOption(option, target, slot.Location));
        return true;
    }

    /// <summary>Copies the default, so that options that are left out keep the values they have there.</summary>
    private static object CopyDefault(ValueSlot slot)
    {
        if (slot.Default?.GetType() != slot.Type)
            return Option.Defaults(slot.Type);
        MethodInfo clone = slot.Type.GetMethod(Option.CloneMethod)!;
        return clone.Invoke(slot.Default, null)!;
    }

    private void SetOption(object target, Option option, Node node, ValueLocation owner)
    {
        ValueSlot slot = ValueSlot.ForOption(option, target, owner);
        if (!TryBind(node, slot, out object? value))
            return;
        try
        {
            option.Property.SetValue(target, value);
        }
        catch (TargetInvocationException refused)
        {
            errors.Other(node, slot, refused.InnerException!.Message);
        }
    }

    private bool TryBindList(Node node, ValueSlot slot, out object? list)
    {
        list = null;
        if (node is not Sequence { Items: var items })
            return errors.Wrong(node, slot);
        Type type = ValueKinds.ItemType(slot.Type)!;
        var array = Array.CreateInstance(type, items.Count);
        bool whole = true;
        for (int i = 0; i < items.Count; i++)
        {
            ValueSlot itemSlot = slot.Inner(type, slot.Location.Item(i));
            whole &= TryBind(items[i], itemSlot, out object? item);
            if (whole)
                array.SetValue(item, i);
        }
        list = array;
        return whole && (slot.Rules.HoldsLength(items.Count) || errors.Wrong(node, slot));
    }

    private bool TryBindMap(Node node, ValueSlot slot, out object? map)
    {
        map = null;
        if (node is not Mapping { Entries: var entries })
            return errors.Wrong(node, slot);
        Type type = ValueKinds.MapValueType(slot.Type)!;
        Type dictionaryType = typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), type);
        var dictionary = (IDictionary)Activator.CreateInstance(dictionaryType)!;
        bool whole = true;
        foreach (Entry entry in entries)
        {
            ValueSlot valueSlot = slot.Inner(type, slot.Location.Member(entry.Key));
            whole &= TryBind(entry.Value, valueSlot, out object? value);
            if (whole)
                dictionary.Add(entry.Key, value);
        }
        map = dictionary;
        return whole && (slot.Rules.HoldsLength(entries.Count) || errors.Wrong(node, slot));
    }

    private bool TryBindFlags(Sequence names, ValueSlot slot, out object? flags)
    {
        long bits = 0;
        bool whole = true;
        for (int i = 0; i < names.Items.Count; i++)
        {
            ValueSlot itemSlot = slot.Inner(slot.Type, slot.Location.Item(i));
            whole &= TryBind(names.Items[i], itemSlot, out object? flag);
            if (whole)
                bits |= Convert.ToInt64(flag);
        }
        flags = Enum.ToObject(slot.Type, bits);
        return whole;
    }

    private bool Holds(Node node, ValueSlot slot, object value)
    {
        foreach (ValidationAttribute attribute in slot.Rules.Others)
            if (!attribute.IsValid(value))
                return errors.Other(node, slot, attribute.FormatErrorMessage(slot.Location.Path));
        return true;
    }
}
