using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Upkeep;

/// <summary>Counts what Throughline takes of an ILD's week. Where scripts run, the page says how long it was looked at; without them, how long its form was open.</summary>
internal sealed class UpkeepCount(ThroughlineDb db, Reader reader)
{
    /// <summary>The form's field that holds when it was shown; a script empties it, because it counts better.</summary>
    public const string Opened = "opened";

    // A form that stood open over lunch was not worked on.
    private const long LongestForm = 300;
    private const long LongestLook = 1800;

    /// <summary>Adds what a page's script counted.</summary>
    public Task Add(long seconds, CancellationToken stop) => AddUpTo(LongestLook, seconds, stop);

    /// <summary>Adds how long the form that was just sent had been open, where no script did.</summary>
    public async Task AddForm(IFormCollection form, CancellationToken stop)
    {
        if (long.TryParse(form[Opened], NumberStyles.None, CultureInfo.InvariantCulture, out var opened))
        {
            await AddUpTo(LongestForm, db.Now.ToUnixTimeSeconds() - opened, stop);
        }
    }

    /// <summary>The reader's own seconds of this week so far.</summary>
    public Task<long> ThisWeek(CancellationToken stop)
    {
        var monday = LocalTimes.MondayOf(reader.Today);
        return db
            .WeeksOfUpkeep.Where(week => week.OwnerId == reader.PersonId && week.Monday == monday)
            .SumAsync(week => week.Seconds, stop);
    }

    // Two phones may count at once: the database adds.
    private async Task AddUpTo(long longest, long seconds, CancellationToken stop)
    {
        if (seconds <= 0 || reader.PersonId is not { } owner)
        {
            return;
        }
        const string Insert =
            """INSERT INTO weeks_of_upkeep ("OwnerId", "Monday", "Seconds") VALUES ({0}, {1}, {2}) """
            + """ON CONFLICT ("OwnerId", "Monday") DO UPDATE SET "Seconds" = weeks_of_upkeep."Seconds" + excluded."Seconds" """;
        object[] values = [owner, LocalTimes.MondayOf(reader.Today), Math.Min(seconds, longest)];
        await db.Database.ExecuteSqlRawAsync(Insert, values, stop);
    }
}
