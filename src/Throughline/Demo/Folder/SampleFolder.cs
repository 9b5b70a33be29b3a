using System.Text;

namespace Throughline.Demo.Folder;

/// <summary>The sample as files: the plain CSV set, and beside it a folder with one calendar for each ILD.</summary>
internal static class SampleFolder
{
    public const string Calendars = "calendars";

    /// <summary>Writes all files, over those of the same name; nothing else in the folder is touched.</summary>
    /// <returns>How many files.</returns>
    public static int Write(string folder, HarborDesign design)
    {
        var files = 0;
        Directory.CreateDirectory(Path.Combine(folder, Calendars));
        foreach (var (file, text) in PlainCsvText.Write(HarborUnified.Roster(design)))
        {
            File.WriteAllBytes(Path.Combine(folder, file), Encoding.UTF8.GetBytes(text));
            files++;
        }
        foreach (var (ild, calendar) in HarborCalendars.Files())
        {
            File.WriteAllBytes(Path.Combine(folder, Calendars, ild + ".ics"), calendar);
            files++;
        }
        return files;
    }
}
