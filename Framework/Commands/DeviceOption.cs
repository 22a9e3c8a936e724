using System.CommandLine;
using Modular.Runs;
using Modular.Tensors;

namespace Modular.Commands;

/// <summary>The option <c>--device</c>, and the environment variable that replaces it.</summary>
internal static class DeviceOption
{
    private const string Variable = "MODULAR_DEVICE";

    /// <summary>The option of a command. Other texts are refused with one sentence.</summary>
    /// <param name="unless">
    /// The device that is used where neither the option nor the variable is given, in words for the help.
    /// </param>
    public static Option<DeviceChoice?> Make(string unless = "cpu") =>
        new("--device")
        {
            Description =
                $"Where the network computes; {unless} unless given here or by {Variable}. The memory's devices stay in host memory.",
            HelpName = "cpu|cuda|cuda:N",
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                DeviceChoice? choice = DeviceChoice.Parse(text);
                if (choice is null)
                    result.AddError($"--device is '{text}'; expected {DeviceChoice.Expected}");
                return choice;
            },
        };

    /// <summary>The device that the user asks for; null where neither the option nor the variable gives one.</summary>
    public static DeviceChoice? Asked(ParseResult parsed, Option<DeviceChoice?> option) =>
        parsed.GetValue(option) ?? OfEnvironment();

    /// <summary>The device that the environment variable gives; null where it is not set.</summary>
    public static DeviceChoice? OfEnvironment()
    {
        string? text = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(text))
            return null;
        return DeviceChoice.Parse(text)
            ?? throw new InputException([
                $"{Variable}: is '{text}'; expected {DeviceChoice.Expected}. Correct the variable, or give --device.",
            ]);
    }

    /// <summary>
    /// The device for trials of a run: the one asked for, or else the kind that the run used. Throws where the kinds
    /// differ.
    /// </summary>
    public static DeviceChoice For(StoredRun run, DeviceChoice? asked)
    {
        DeviceChoice there = run.Plan.Computes;
        if (asked is null || asked.Kind == there.Kind)
            return asked ?? there;
        throw new InputException([
            $"{run.Folder.Root}: {RunDifference.InDevice(there, asked)} "
                + $"Give --device {there}, or run the study on {asked.Word} in another folder.",
        ]);
    }
}
