using System.Collections;
using System.Reflection;

namespace Modular.Yaml;

/// <summary>Binds one tree: records, lists and maps here, single values with <see cref="ScalarBinding"/>.</summary>
internal sealed class Binding(BinderContext context)
{
    private readonly BindingErrors refusal = new(context.Problems);

    public bool TryBind(Node node, ValueSlot slot, out object? value)
    {
        value = null;
        if (slot.Shape != ValueKind.Raw && node is Scalar { IsNull: true })
            return slot.TakesNull || refusal.Null(node, slot);
        return slot.Shape switch
            {
                ValueKind.Raw => (value = node) is not null,
                ValueKind.Record => TryBindRecord(node, slot, out value),
                ValueKind.List => TryBindList(node, slot, out value),
                ValueKind.Map => TryBindMap(node, slot, out value),
                ValueKind.Choice when node is Sequence names && slot.Type.IsDefined(typeof(FlagsAttribute)) =>
                    TryBindFlags(names, slot, out value),
                _ => new ScalarBinding(context, refusal).TryBind(node, slot, out value),
            } && Holds(node, slot, value!);
    }

    private bool TryBindRecord(Node node, ValueSlot slot, out object? record)
    {
        record = null;
        if (node is not Mapping map)
            return refusal.Wrong(node, slot);
        IReadOnlyList<Option> options = Option.FromRecord(slot.Type);
        object target = record = Start(slot);
        foreach (Entry entry in map.Entries)
            if (options.FirstOrDefault(known => known.Key == entry.Key) is { } option)
                Set(target, option, entry.Value, slot.Spot);
            else
                refusal.Unknown(entry, slot.Spot, options);
        foreach (Option option in options.Where(option => option.Required && map.Find(option.Key) is null))
            refusal.Missing(map, option, ValueSlot.ForOption(option, target, slot.Spot));
        return true;
    }

    /// <summary>A copy of the default, so that options that are left out keep the values they have there.</summary>
    private static object Start(ValueSlot slot) =>
        slot.Default?.GetType() == slot.Type
            ? slot.Type.GetMethod(Option.CloneMethod)!.Invoke(slot.Default, null)!
            : Option.Defaults(slot.Type);

    private void Set(object target, Option option, Node node, ValueLocation owner)
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
            refusal.Other(node, slot, refused.InnerException!.Message);
        }
    }

    private bool TryBindList(Node node, ValueSlot slot, out object? list)
    {
        list = null;
        if (node is not Sequence { Items: var items })
            return refusal.Wrong(node, slot);
        Type type = ValueKinds.ItemOf(slot.Type)!;
        var array = Array.CreateInstance(type, items.Count);
        bool whole = true;
        for (int i = 0; i < items.Count; i++)
            if (whole &= TryBind(items[i], slot.Inner(type, slot.Spot.Item(i)), out object? item))
                array.SetValue(item, i);
        list = array;
        return whole && (slot.Rules.HoldsLength(items.Count) || refusal.Wrong(node, slot));
    }

    private bool TryBindMap(Node node, ValueSlot slot, out object? map)
    {
        map = null;
        if (node is not Mapping { Entries: var entries })
            return refusal.Wrong(node, slot);
        Type type = ValueKinds.ValueOf(slot.Type)!;
        var dictionary = (IDictionary)
            Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), type))!;
        bool whole = true;
        foreach (Entry entry in entries)
            if (whole &= TryBind(entry.Value, slot.Inner(type, slot.Spot.Member(entry.Key)), out object? value))
                dictionary.Add(entry.Key, value);
        map = dictionary;
        return whole && (slot.Rules.HoldsLength(entries.Count) || refusal.Wrong(node, slot));
    }

    private bool TryBindFlags(Sequence names, ValueSlot slot, out object? flags)
    {
        long bits = 0;
        bool whole = true;
        for (int i = 0; i < names.Items.Count; i++)
            if (whole &= TryBind(names.Items[i], slot.Inner(slot.Type, slot.Spot.Item(i)), out object? flag))
                bits |= Convert.ToInt64(flag);
        flags = Enum.ToObject(slot.Type, bits);
        return whole;
    }

    private bool Holds(Node node, ValueSlot slot, object value)
    {
        foreach (var attribute in slot.Rules.Others.Where(attribute => !attribute.IsValid(value)))
            return refusal.Other(node, slot, attribute.FormatErrorMessage(slot.Spot.Path));
        return true;
    }
}
