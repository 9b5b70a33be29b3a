using System.Text.Json;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Brings in several calendars in the background, one by one, and tells of each how it went: counts only, no entry is named.</summary>
internal static class CalendarsLoaded
{
    /// <summary>The kind of the run.</summary>
    public const string Kind = "calendars";

    /// <summary>Brings them in.</summary>
    /// <param name="at">The run.</param>
    /// <param name="folder">Where the files wait.</param>
    /// <param name="owners">The ILD's roster key by file name; files without one are left out.</param>
    /// <param name="rosters">The district made ready.</param>
    public static async Task BringIn(
        RunAtWork at,
        string folder,
        IReadOnlyDictionary<string, string> owners,
        RosterCache rosters
    )
    {
        var files = UploadFolder.Files(folder).Where(file => owners.ContainsKey(Path.GetFileName(file))).ToList();
        List<LoadedCalendar> loaded = [];
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            await at.Say($"Bringing in {name}", loaded.Count, files.Count);
            loaded.Add(await One(at, file, name, owners[name], rosters));
        }
        UploadFolder.Drop(folder);
        await at.Say("", files.Count, files.Count);
        await at.End(RunState.Done, "", JsonSerializer.Serialize(loaded));
    }

    /// <summary>What a run found.</summary>
    public static IReadOnlyList<LoadedCalendar> Parse(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<List<LoadedCalendar>>(json)!;

    private static async Task<LoadedCalendar> One(RunAtWork at, string file, string name, string owner, RosterCache rosters)
    {
        try
        {
            await using var db = at.Open();
            var district = await rosters.Current(db, at.Stop);
            var today = DistrictDay.Of(db.Clock.GetUtcNow(), district.Index.Roster.District.Zone);
            await using var stream = File.OpenRead(file);
            var (appeared, changed, vanished, problems) = (0, 0, 0, 0);
            List<long> imports = [];
            List<string> outside = [];
            foreach (var (inner, bytes) in CalendarUpload.Read(name, stream, CalendarLimits.Default))
            {
                var receipt = await new CalendarImport(db, rosters).Receive(owner, inner, bytes, today, at.Stop);
                appeared += receipt.Appeared;
                changed += receipt.Changed;
                vanished += receipt.Vanished;
                problems += receipt.Problems.Count;
                outside.Add(receipt.Outside);
                if (receipt.Import > 0)
                {
                    imports.Add(receipt.Import);
                }
            }
            return new LoadedCalendar(name, owner, appeared, changed, vanished, problems, imports, "")
            {
                Outside = outside.Find(one => one.Length > 0) ?? "",
            };
        }
        catch (UnsoundFileException unsound)
        {
            return new LoadedCalendar(name, owner, 0, 0, 0, 0, [], unsound.Problem.Message);
        }
    }
}

/// <summary>How one file went.</summary>
/// <param name="File">Its name.</param>
/// <param name="Owner">The ILD's roster key.</param>
/// <param name="Appeared">New entries.</param>
/// <param name="Changed">Entries that are otherwise now.</param>
/// <param name="Vanished">Entries that are no longer there.</param>
/// <param name="Problems">Entries left out or read with a doubt; the ILD reads which.</param>
/// <param name="Imports">The imports that can be taken back.</param>
/// <param name="Refusal">Why nothing of it was kept; empty when it is in.</param>
internal sealed record LoadedCalendar(
    string File,
    string Owner,
    int Appeared,
    int Changed,
    int Vanished,
    int Problems,
    IReadOnlyList<long> Imports,
    string Refusal
)
{
    /// <summary>That none of its entries lies in the days that are kept; empty where some do.</summary>
    public string Outside { get; init; } = "";

    /// <summary>Whether it was taken and yet nothing of it came in.</summary>
    public bool IsEmpty => Refusal.Length == 0 && (Problems > 0 || Outside.Length > 0) && Appeared + Changed + Vanished == 0;

    /// <summary>How it went, in sentences.</summary>
    public string Said =>
        Refusal.Length > 0 ? Counts.Capital(Refusal)
        : Imports.Count == 0 ? "The same as last time; nothing was changed."
        : IsEmpty && Outside.Length > 0 ? Outside
        : IsEmpty
            ? $"Nothing of it came in: {Counts.Of(Problems, "entry was", "entries were")} left out or not understood. Its ILD reads which."
        : $"{Counts.Of(Appeared, "new entry", "new entries")}, {Changed} changed, {Vanished} gone.{Doubts}";

    private string Doubts =>
        Problems > 0 ? $" {Counts.Of(Problems, "entry was", "entries were")} left out or read with a doubt." : "";
}
