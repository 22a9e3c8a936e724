using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;
using Mono.Cecil.Cil;

/// <summary>
/// Copies TorchSharp.dll and keeps the operands of every operation alive until it returns: GC.KeepAlive of each Scalar
/// and Tensor that a method takes, before each of its returns (docs/adr/0017).
/// </summary>
public class KeepOperands : Task
{
    private static readonly HashSet<string> Kept = new HashSet<string>
    {
        "TorchSharp.Scalar",
        "TorchSharp.torch/Tensor",
    };

    private static readonly Dictionary<Code, OpCode> LongBranches = new Dictionary<Code, OpCode>
    {
        { Code.Br_S, OpCodes.Br },
        { Code.Brfalse_S, OpCodes.Brfalse },
        { Code.Brtrue_S, OpCodes.Brtrue },
        { Code.Beq_S, OpCodes.Beq },
        { Code.Bge_S, OpCodes.Bge },
        { Code.Bgt_S, OpCodes.Bgt },
        { Code.Ble_S, OpCodes.Ble },
        { Code.Blt_S, OpCodes.Blt },
        { Code.Bne_Un_S, OpCodes.Bne_Un },
        { Code.Bge_Un_S, OpCodes.Bge_Un },
        { Code.Bgt_Un_S, OpCodes.Bgt_Un },
        { Code.Ble_Un_S, OpCodes.Ble_Un },
        { Code.Blt_Un_S, OpCodes.Blt_Un },
        { Code.Leave_S, OpCodes.Leave },
    };

    [Required]
    public string Source { get; set; }

    [Required]
    public string Target { get; set; }

    public override bool Execute()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Target));
        File.Delete(Target); // the output may be a hard link to the old one
        using ModuleDefinition module = ModuleDefinition.ReadModule(Source);
        var collector = new TypeReference("System", "GC", module, module.TypeSystem.CoreLibrary);
        var keep = new MethodReference("KeepAlive", module.TypeSystem.Void, collector);
        keep.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods))
            if (method.HasBody)
                KeepIn(method, keep);
        module.Write(Target, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        return true;
    }

    private static void KeepIn(MethodDefinition method, MethodReference keep)
    {
        MethodBody body = method.Body;
        LengthenBranches(body);
        List<VariableDefinition> temporaries = KeepTemporaries(body);
        List<ParameterDefinition> operands = method.Parameters.Where(IsKept).ToList();
        bool isOperation = method.HasThis && method.Name != "Finalize" && !method.IsConstructor;
        if (isOperation && Kept.Contains(method.DeclaringType.FullName))
            operands.Add(body.ThisParameter);
        if (operands.Count + temporaries.Count > 0)
            foreach (Instruction end in body.Instructions.Where(one => one.OpCode == OpCodes.Ret).ToList())
                KeepUntil(end, body.GetILProcessor(), operands, temporaries, keep);
    }

    /// <summary>What is inserted may push the target of a short branch out of its reach.</summary>
    private static void LengthenBranches(MethodBody body)
    {
        foreach (Instruction one in body.Instructions)
            if (one.OpCode.OperandType == OperandType.ShortInlineBrTarget)
                one.OpCode = LongBranches[one.OpCode.Code];
    }

    private static bool IsKept(ParameterDefinition parameter) => Kept.Contains(parameter.ParameterType.FullName);

    /// <summary>A Scalar whose handle is taken and that no method was given is put into a variable first.</summary>
    private static List<VariableDefinition> KeepTemporaries(MethodBody body)
    {
        var variables = new List<VariableDefinition>();
        foreach (Instruction taken in body.Instructions.Where(TakesHandle).ToList())
        {
            if (taken.Previous.OpCode.Name.StartsWith("ldarg"))
                continue;
            var variable = new VariableDefinition(((MethodReference)taken.Operand).DeclaringType);
            body.Variables.Add(variable);
            variables.Add(variable);
            ILProcessor il = body.GetILProcessor();
            il.InsertBefore(taken, il.Create(OpCodes.Dup));
            il.InsertBefore(taken, il.Create(OpCodes.Stloc, variable));
        }
        if (variables.Count > 0)
            body.InitLocals = true;
        return variables;
    }

    private static bool TakesHandle(Instruction one) =>
        one.Operand is MethodReference { Name: "get_Handle" } property
        && property.DeclaringType.FullName == "TorchSharp.Scalar";

    /// <summary>
    /// The return becomes the first of the new instructions, so that what branches to it reaches all.
    /// </summary>
    private static void KeepUntil(
        Instruction end,
        ILProcessor il,
        List<ParameterDefinition> operands,
        List<VariableDefinition> temporaries,
        MethodReference keep
    )
    {
        var added = new List<Instruction>();
        foreach (ParameterDefinition operand in operands)
            added.AddRange(new[] { il.Create(OpCodes.Ldarg, operand), il.Create(OpCodes.Call, keep) });
        foreach (VariableDefinition temporary in temporaries)
            added.AddRange(new[] { il.Create(OpCodes.Ldloc, temporary), il.Create(OpCodes.Call, keep) });
        added.Add(il.Create(OpCodes.Ret));
        end.OpCode = added[0].OpCode;
        end.Operand = added[0].Operand;
        Instruction last = end;
        foreach (Instruction next in added.Skip(1))
        {
            il.InsertAfter(last, next);
            last = next;
        }
    }
}
