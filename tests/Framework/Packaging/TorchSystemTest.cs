namespace Modular.Framework.Tests.Packaging;

/// <summary>
/// Which libtorch a build takes: that of the system it is for, whatever system it runs on. Projects are evaluated, not
/// built.
/// </summary>
public sealed class TorchSystemTest : IDisposable
{
    private static readonly string[] Systems = ["", "linux-x64", "win-x64", "osx-arm64", "linux-arm64", "osx-x64"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_host_takes_that_of_the_system_it_is_built_for_and_refuses_what_has_none()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.Is64BitProcess,
            "Knows the packages of this system."
        );
        string[] said = Ask("Framework/Framework.csproj", "RefuseTorchSystem");
        Assert.Equal(
            [
                "''/cpu: libtorch-cpu-linux-x64",
                "'linux-x64'/cpu: libtorch-cpu-linux-x64",
                "'win-x64'/cpu: libtorch-cpu-win-x64",
                "'osx-arm64'/cpu: libtorch-cpu-osx-arm64",
                "'linux-arm64'/cpu:",
                "'osx-x64'/cpu:",
                "''/cuda: TorchSharp-cuda-linux",
                "'win-x64'/cuda: TorchSharp-cuda-windows",
                "'osx-arm64'/cuda:",
            ],
            Answers(said)
        );
        const string Do = "Give one of them with -r, or build on such a system.";
        Assert.Equal(
            [
                $"there is no libtorch (cpu) for 'linux-arm64'; expected one of linux-x64, win-x64, osx-arm64. {Do}",
                $"there is no libtorch (cpu) for 'osx-x64'; expected one of linux-x64, win-x64, osx-arm64. {Do}",
                $"there is no libtorch (cuda) for 'osx-arm64'; expected one of linux-x64, win-x64. {Do}",
            ],
            Errors(said)
        );
    }

    [Fact]
    public void So_do_the_tests_that_a_template_makes()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.Is64BitProcess,
            "Knows the packages of this system."
        );
        foreach (Template template in Template.All)
        {
            string project = $"{template.Sample}.Tests/{template.Sample}.Tests.csproj";
            string[] said = Ask(folder.Write(project, template.Read(project)), "RefuseSystem");
            Assert.Equal("''/: libtorch-cpu-linux-x64", Answers(said)[0]);
            Assert.Contains("'win-x64'/: libtorch-cpu-win-x64", Answers(said));
            Assert.Contains("'osx-arm64'/: libtorch-cpu-osx-arm64", Answers(said));
            Assert.Equal(
                new[] { "linux-arm64", "osx-x64" }.Select(system =>
                    $"there is no libtorch for '{system}'; expected one of linux-x64, win-x64, osx-arm64. "
                    + "Give one of them with -r, or build on such a system."
                ),
                Errors(said)
            );
        }
    }

    /// <summary>What a project says for each system: the packages it takes, then its refusals.</summary>
    private string[] Ask(string project, string refusal)
    {
        const string Torch = "libtorch|cuda";
        const string Packages = "@(PackageReference->WithMetadataValue('IsTorch', 'true'))";
        string questions = folder.Write(
            "ask.targets",
            $"""
            <Project>
              <Target Name="Ask">
                <ItemGroup>
                  <PackageReference Update="@(PackageReference)"
                                    IsTorch="$([System.Text.RegularExpressions.Regex]::IsMatch('%(Identity)', '{Torch}'))" />
                </ItemGroup>
                <Message Importance="high" Text="ANSWER '$(RuntimeIdentifier)'/$(TorchBackend): {Packages}" />
              </Target>
            </Project>
            """
        );
        IEnumerable<string> cases = Systems.Select(system => system.Length == 0 ? "" : $";RuntimeIdentifier={system}");
        if (project.StartsWith("Framework", StringComparison.Ordinal))
            cases =
            [
                .. cases,
                ";TorchBackend=cuda",
                ";RuntimeIdentifier=win-x64;TorchBackend=cuda",
                ";RuntimeIdentifier=osx-arm64;TorchBackend=cuda",
            ];
        string path = Path.Combine(RepositoryFiles.Root, project);
        IEnumerable<string> items = cases.Select(properties =>
            $"""
                <Case Include="{path}">
                  <AdditionalProperties>CustomAfterMicrosoftCommonTargets={questions}{properties}</AdditionalProperties>
                </Case>
                """
        );
        string all = folder.Write(
            "all.proj",
            $"""
            <Project>
              <ItemGroup>{string.Concat(items)}</ItemGroup>
              <Target Name="All">
                <MSBuild Projects="@(Case)" Targets="Ask" />
                <MSBuild Projects="@(Case)" Targets="{refusal}" ContinueOnError="true" />
              </Target>
            </Project>
            """
        );
        string said = Dotnet.Call(folder.Path, "msbuild", all, "-t:All", "-nologo", "-v:m", "-tl:off").Output;
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string[] Answers(string[] said) =>
        [.. said.Where(line => line.StartsWith("ANSWER ")).Select(line => line["ANSWER ".Length..])];

    private static string[] Errors(string[] said) =>
        [
            .. said.Where(line => line.Contains(": error : "))
                .Select(line => line.Split(": error : ")[1].Split(" [")[0])
                .Distinct(),
        ];
}
