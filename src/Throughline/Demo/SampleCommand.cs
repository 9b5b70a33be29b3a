using System.CommandLine;
using Throughline.Demo.Folder;

namespace Throughline.Demo;

/// <summary><c>throughline sample</c>: Harbor Unified as files, to try the other commands on.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where to write; made if it is not there." };
        var design = new Option<string>("--design")
        {
            Description = "The design that the district is played in.",
            DefaultValueFactory = _ => HarborDesign.Own,
        };
        design.AcceptOnlyFromAmong(HarborDesign.Own, "new-york", "atlanta", "oakland");
        var command = new Command(
            "sample",
            "Writes the sample district: a roster as plain CSV and six calendars of a school year. Example: throughline sample var/harbor"
        )
        {
            folder,
            design,
        };
        command.SetAction(parsed => Write(parsed.GetValue(folder)!, parsed.GetValue(design)!));
        return command;
    }

    private static int Write(string folder, string design)
    {
        try
        {
            var files = SampleFolder.Write(folder, HarborDesign.Find(design)!);
            Console.Out.WriteLine($"{files} files of {HarborUnified.Name} in {folder}. To account its time:");
            Console.Out.WriteLine(
                $"./throughline analyze --roster {folder} --calendars {folder}/{SampleFolder.Calendars} --zone {HarborYear.Zone} "
                    + $"--from {HarborYear.First:uuuu-MM-dd} --to {HarborYear.Last:uuuu-MM-dd} --out {folder}/out"
            );
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{folder}: cannot be written: {error.Message}");
            return 1;
        }
    }
}
