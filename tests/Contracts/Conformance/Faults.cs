using System.Reflection;

namespace Modular.Contracts.Tests.Conformance;

/// <summary>Runs the facts of a conformance class by hand.</summary>
internal static class Faults
{
    /// <summary>The names of the facts that a part breaks.</summary>
    public static string[] BrokenBy(object conformance) =>
        [
            .. conformance
                .GetType()
                .GetMethods()
                .Where(IsFact)
                .Where(fact => Fails(fact, conformance))
                .Select(fact => fact.Name)
                .Order(),
        ];

    /// <summary>A part breaks this fact, which says what to look for.</summary>
    public static void AssertTold(object conformance, string fact, string sentence) =>
        Assert.Contains(sentence, Message(conformance.GetType().GetMethod(fact)!, conformance));

    private static string Message(MethodInfo fact, object conformance)
    {
        try
        {
            fact.Invoke(conformance, null);
            return "(nothing is noticed)";
        }
        catch (TargetInvocationException broken)
        {
            return broken.InnerException!.Message;
        }
    }

    /// <summary>Whether a part breaks this fact.</summary>
    public static bool Break(object conformance, string fact) =>
        Fails(conformance.GetType().GetMethod(fact)!, conformance);

    private static bool IsFact(MethodInfo method) =>
        method.GetCustomAttribute<FactAttribute>() is not null && method.GetParameters().Length == 0;

    private static bool Fails(MethodInfo fact, object conformance)
    {
        try
        {
            fact.Invoke(conformance, null);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }
}
