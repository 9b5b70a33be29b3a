using System.Diagnostics;
using Throughline.Demo;
using Throughline.Demo.Folder;
using Throughline.Hosting;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Analyze;

/// <summary><c>analyze</c> over the sample district, as a command of the program and as the program of its own that <c>./throughline</c> compiles.</summary>
public sealed class AnalyzeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("throughline-analyze-").FullName;

    public AnalyzeTests() => SampleFolder.Write(folder, HarborDesign.Find(HarborDesign.Own)!);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_tables_are_the_same_for_any_number_of_threads()
    {
        Assert.Equal(0, await CommandLine.Run(Arguments("one", "1")));
        Assert.Equal(0, await CommandLine.Run(Arguments("three", "3")));
        Assert.All(Tables("one").Take(5), table => Assert.True(table.Bytes.Length > 1000, table.Name));
        Assert.Equal(Tables("one"), Tables("three"));
    }

    [Fact]
    public async Task The_analysis_alone_writes_the_tables_that_the_program_writes()
    {
        Assert.Equal(0, await CommandLine.Run(Arguments("whole", "2")));
        var (code, said) = await Alone(Arguments("alone", "2"));
        Assert.Equal((0, true), (code, said.StartsWith("6 calendars, ", StringComparison.Ordinal)));
        Assert.Equal(Tables("whole"), Tables("alone"));
    }

    [Fact]
    public async Task The_analysis_alone_refuses_as_the_program_does()
    {
        File.WriteAllText(Path.Combine(folder, SampleFolder.Calendars, "nobody.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        var (_, warned) = await Alone(Arguments("warned", "1"));
        Assert.Contains("nobody.ics: ", warned, StringComparison.Ordinal);
        var (code, said) = await Alone(["analyze", "--roster", Path.Combine(folder, "nowhere")]);
        Assert.Equal(2, code);
        Assert.Contains("--calendars", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "nowhere")));
    }

    private string[] Arguments(string output, string threads) =>
        [
            .. "analyze --zone America/New_York --from 2025-08-25 --to 2026-06-26 --threads".Split(' '),
            threads,
            "--roster",
            folder,
            "--calendars",
            Path.Combine(folder, SampleFolder.Calendars),
            "--out",
            Path.Combine(folder, output),
        ];

    private (string Name, string Bytes)[] Tables(string output) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(folder, output))
                .OrderByDescending(file => new FileInfo(file).Length)
                .ThenBy(file => file, StringComparer.Ordinal)
                .Select(file => (Path.GetFileName(file), Convert.ToBase64String(File.ReadAllBytes(file)))),
        ];

    private static async Task<(int Code, string Said)> Alone(string[] arguments)
    {
        var built = AppContext.BaseDirectory.Replace(
            Path.Combine("tests", "Throughline.Tests"),
            Path.Combine("src", "Throughline.Analyze"),
            StringComparison.Ordinal
        );
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(built, "throughline.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
