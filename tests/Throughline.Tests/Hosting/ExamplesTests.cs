using System.CommandLine;
using System.Diagnostics;
using Throughline.Hosting;
using Xunit;

namespace Throughline.Tests.Hosting;

/// <summary>What <c>--help</c> shows as an example is pasted into a shell, in an empty folder, as a person does.</summary>
public sealed class ExamplesTests(Databases databases)
{
    // They run until somebody stops them; browser tests start them.
    private static readonly string[] Lasting = ["demo", "serve"];

    // They ask for a server or a file that only a district has: they answer with a sentence, and are refused.
    private static readonly string[] NeedTheirOwn = ["mail test", "feed fetch", "import scorecard"];

    // It has something to say of every installation that is just being tried.
    private static readonly string[] FindSomething = ["doctor"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_command_that_does_something_has_an_example() =>
        Assert.Empty(All().Where(one => one.Example.Length == 0).Select(one => one.Name));

    [Fact]
    public async Task Every_example_works_as_pasted()
    {
        var folder = databases.Folder("examples");
        var wrong = new List<string>();
        foreach (var (name, example) in All().Where(one => !Lasting.Contains(one.Name)))
        {
            var (code, said) = await Paste(example, folder);
            var answers = NeedTheirOwn.Contains(name) ? code == 1 : code == 0 || (FindSomething.Contains(name) && code == 1);
            if (!answers || said.Contains("   at ", StringComparison.Ordinal))
            {
                wrong.Add($"{example}\n  answered {code}: {said}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void An_example_calls_the_program_as_the_person_did()
    {
        var command = new Command("verify", "Says it. Example: throughline migrate && throughline verify");
        Examples.Call(command, "./throughline");
        Assert.Equal("Says it. Example: ./throughline migrate && ./throughline verify", command.Description);
    }

    private static IEnumerable<(string Name, string Example)> All() =>
        CommandLine.All().SelectMany(command => Of(command, command.Name));

    private static IEnumerable<(string Name, string Example)> Of(Command command, string name) =>
        command.Subcommands.Count == 0
            ? [(name, (command.Description ?? "").Split("Example: ") is [_, var example] ? example : "")]
            : command.Subcommands.SelectMany(part => Of(part, $"{name} {part.Name}"));

    private static async Task<(int Code, string Said)> Paste(string example, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        var program = Path.Combine(AppContext.BaseDirectory, "throughline.dll");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"throughline() {{ dotnet '{program}' \"$@\"; }}; {example}");
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var said = shell.StandardOutput.ReadToEndAsync(Stop);
        var wrong = shell.StandardError.ReadToEndAsync(Stop);
        await shell.WaitForExitAsync(Stop);
        return (shell.ExitCode, await wrong + await said);
    }
}
