using Throughline.Evidence.Reports;
using Throughline.Evidence.Reproduction.Records;
using Throughline.Frame.Imports;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reproduction;

/// <summary>A sample district's year, brought into an empty database the way a district's is, and read by the same report.</summary>
/// <param name="Files">The year.</param>
/// <param name="Size">How large a district.</param>
internal sealed record SampleYear(YearFiles Files, YearSize Size)
{
    // So that what fell due on the last day is over.
    private const int DaysAfter = 3;

    /// <summary>Writes it and makes the report.</summary>
    /// <param name="store">An empty database of today's schema, and a clock that stands after the year; see <see cref="Now"/>.</param>
    /// <param name="say">What is being done.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<DistrictReport> Report(Store store, Func<string, Task> say, CancellationToken stop)
    {
        var frame = new YearFrame(Files, Size);
        await using (var db = store.OpenFor("sample year"))
        {
            await Write(db, frame, say, stop);
        }
        await using var reading = store.OpenFor("sample year");
        return await new Reporting(reading, new TimeAccounts(reading, new RosterCache())).Of(
            frame.First,
            frame.Last,
            frame.Last.AddDays(DaysAfter),
            at => say($"{Files.Name}: {Reporting.Steps[at]}..."),
            stop
        );
    }

    /// <summary>The same in a database of its own, which is thrown away.</summary>
    public async Task<DistrictReport> Report(Func<string, Task> say, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-year-").FullName;
        var store = new Store(Path.Combine(folder, "year.db"), new StandingClock(Now));
        try
        {
            await store.Upgrade(stop);
            return await Report(store, say, stop);
        }
        finally
        {
            store.LetGo();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The time that is taken for now: some days after the year's last one.</summary>
    public DateTimeOffset Now => YearStage.At(new YearFrame(Files, Size).Last.AddDays(DaysAfter));

    private async Task Write(ThroughlineDb db, YearFrame frame, Func<string, Task> say, CancellationToken stop)
    {
        await say($"{Files.Name}: people and schools...");
        var reading = new RosterReading(frame.Roster(), [], RosterFormats.Csv);
        await RosterImport.Run(db, reading, Files.Name, Files.Name, isTrial: false, stop);
        var imports = new CalendarImport(db, new RosterCache());
        var calendars = new YearCalendars(frame, Files);
        for (var ild = 1; ild <= frame.Ilds; ild++)
        {
            await say($"{Files.Name}: calendar {ild} of {frame.Ilds}...");
            var key = YearFrame.Ild(ild);
            await imports.Receive(key, $"{key}.ics", calendars.Of(ild), frame.Last.AddDays(DaysAfter), stop);
            db.ChangeTracker.Clear();
        }
        await say($"{Files.Name}: meetings, asks, decisions and what people said...");
        var stage = await YearStage.Of(db, frame, Files, stop);
        await MeetingRecords.Write(stage, stop);
        await AskRecords.Write(stage, stop);
        await DecisionRecords.Write(stage, stop);
        await RoundRecords.Write(stage, stop);
        await VoiceRecords.Write(stage, stop);
    }

    private sealed class StandingClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
