using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Imports;

/// <summary>What a roster would do, or did: counts by table with some names, and each row that is left out.</summary>
/// <param name="Format">Which format was recognised.</param>
/// <param name="Tables">The tables that it concerns.</param>
/// <param name="Problems">Rows that are left out, or that were taken with an assumption; the first of them.</param>
/// <param name="ProblemCount">How many there are.</param>
internal sealed record RosterLook(
    string Format,
    IReadOnlyList<TableLook> Tables,
    IReadOnlyList<LeftOutRow> Problems,
    int ProblemCount
)
{
    /// <summary>What waits for a senior leader, in sentences.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Whether somebody has to say the time zone first: neither the files nor the district do.</summary>
    public bool NeedsZone { get; init; }

    private const int MostProblems = 500;

    public int Count => Tables.Sum(table => table.Added + table.Changed + table.Ended + table.Removed);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static RosterLook? Parse(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<RosterLook>(json);

    public static RosterLook Of(RosterReading reading, RosterOutcome outcome) =>
        new(
            reading.Format,
            [.. outcome.Tables.Select(TableLook.Of)],
            [
                .. reading
                    .Problems.Take(MostProblems)
                    .Select(each => new LeftOutRow(each.File, each.Line, each.Subject, each.Message)),
            ],
            reading.Problems.Count
        );

    /// <summary>Reads the files of a run and finds out what they would do.</summary>
    public static async Task Look(RunAtWork at, string folder, string zone)
    {
        await at.Say("Reading the files");
        var (reading, _, _) = Read(folder, zone);
        await at.Say("Comparing them with what is here");
        await using var db = at.Open();
        if (reading.Roster.District.Zone.Length == 0 && !await db.District.AnyAsync(known => known.Zone != "", at.Stop))
        {
            var unlooked = new RosterLook(reading.Format, [], [], 0) { NeedsZone = true };
            await at.End(RunState.Looked, "", unlooked.ToJson());
            return;
        }
        var held = await HeldRows.Of(db, reading, at.Stop);
        var outcome = await RosterImport.Run(db, held.Reading, "", "", isTrial: true, at.Stop);
        await at.End(RunState.Looked, "", (Of(reading, outcome) with { Held = held.Said }).ToJson());
    }

    /// <summary>Brings the files of a run in.</summary>
    public static async Task BringIn(RunAtWork at, string folder, string zone)
    {
        await at.Say("Reading the files");
        var (reading, source, hash) = Read(folder, zone);
        await at.Say("Bringing in people and schools");
        await using var db = at.Open();
        var held = await HeldRows.Of(db, reading, at.Stop);
        var outcome = await RosterImport.Run(db, held.Reading, source, hash, isTrial: false, at.Stop);
        await held.Propose(db, at.Stop);
        UploadFolder.Drop(folder);
        await at.End(RunState.Done, "", (Of(reading, outcome) with { Held = held.Said }).ToJson(), outcome.Import?.Id);
    }

    private static (RosterReading Reading, string Source, string Hash) Read(string folder, string zone)
    {
        var path =
            UploadFolder.Find(folder)
            ?? throw Refusal.Of("Files", "missing-file", "the files are no longer here; choose them again.");
        var reading = RosterReading.Read(path, null, "the chosen files");
        if (zone.Length > 0 && reading.Roster.District.Zone.Length == 0 && DistrictZone.Find(zone) is { } known)
        {
            reading = reading with
            {
                Roster = reading.Roster with { District = reading.Roster.District with { Zone = known.Name } },
            };
        }
        var source = File.Exists(path) ? Path.GetFileName(path) : $"{Directory.GetFiles(path).Length} files";
        return (reading, source, ContentHash.Of(path));
    }
}

/// <summary>A row that is not brought in, or only with an assumption.</summary>
internal sealed record LeftOutRow(string File, int Line, string Field, string Why);

/// <summary>What happens to one table.</summary>
internal sealed record TableLook(
    string Table,
    int Added,
    int Changed,
    int Ended,
    int Removed,
    IReadOnlyList<string> Some,
    IReadOnlyList<string> Kept
)
{
    private const int Shown = 6;

    public static TableLook Of(TableOutcome table) =>
        new(
            table.Table,
            table.Added.Count,
            table.Changed.Count,
            table.Ended.Count,
            table.Removed.Count,
            [
                .. table.Changed.Take(Shown).Select(name => $"changed: {name}"),
                .. table.Ended.Take(Shown).Select(name => $"ended: {name}"),
                .. table.Removed.Take(Shown).Select(name => $"removed: {name}"),
                .. table.Added.Take(Shown).Select(name => $"new: {name}"),
            ],
            [.. table.Kept.Take(20)]
        );
}
