using System.CommandLine;
using Throughline.Demo;
using Throughline.TimeAndDemands.Analyze;

namespace Throughline.Hosting;

/// <summary>The command line: one of the two doors. Every command of every module is listed here by name.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command; 0 done, 1 the input was refused or a check failed, 2 wrong usage.</summary>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Throughline: a central office's support for its instructional leadership directors.")
        {
            ServeCommand.Create(),
            AnalyzeCommand.Create(),
            SampleCommand.Create(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : code;
    }
}
