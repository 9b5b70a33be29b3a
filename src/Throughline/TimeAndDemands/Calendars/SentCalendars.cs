using Throughline.Frame.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The calendars among the files that an administrator sent, each by itself.</summary>
internal static class SentCalendars
{
    private static readonly string[] Endings = [".ics", ".gz", ".zip"];

    /// <summary>Takes out what is no calendar, and unpacks a zip of several ILDs' calendars so that each finds its own.</summary>
    /// <returns>The names of what was taken out.</returns>
    public static IReadOnlyList<string> Prepare(string folder, IReadOnlyList<IldOfRoster> ilds)
    {
        var others = new List<string>();
        foreach (var file in UploadFolder.Files(folder))
        {
            var name = Path.GetFileName(file);
            if (!Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                others.Add(name);
                File.Delete(file);
            }
            else if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && CalendarMatch.Of(name, ilds) is null)
            {
                Unpack(folder, file, ilds);
            }
        }
        return others;
    }

    // A zip in which nobody is named is one person's, as Google exports it: it stays whole.
    private static void Unpack(string folder, string file, IReadOnlyList<IldOfRoster> ilds)
    {
        try
        {
            IReadOnlyList<(string Name, byte[] Bytes)> calendars;
            using (var stream = File.OpenRead(file))
            {
                calendars = CalendarUpload.Read(Path.GetFileName(file), stream, CalendarLimits.Default);
            }
            if (
                calendars.Any(calendar => CalendarMatch.Of(calendar.Name, ilds) is not null)
                && UploadFolder.TryAdd(folder, calendars)
            )
            {
                File.Delete(file);
            }
        }
        catch (UnsoundFileException)
        {
            // It stays, and bringing it in tells what is wrong with it.
        }
    }
}
