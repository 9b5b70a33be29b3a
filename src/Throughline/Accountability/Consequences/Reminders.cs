using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;
using Throughline.Shell.Wording;

namespace Throughline.Accountability.Consequences;

/// <summary>Owners are reminded a week before the day, and every week after it while nothing is said.</summary>
internal static class Reminders
{
    public static LetterKind Letter { get; } = new("consequence", "Schools whose results I answer for", RecordKind.R26);

    public static JobKind Job { get; } = new("remind owners of consequences", Run) { Every = TimeSpan.FromHours(24) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(run.Stop);
        await Remind(db, DistrictDay.Of(run.Now, zone), run.Stop);
    }

    /// <summary>Reminds those who are to be reminded on that day; again the same day reminds nobody.</summary>
    public static async Task Remind(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        var open = await db.Consequences.Where(one => one.ClosedOn == null && one.Due <= today.AddDays(7)).ToListAsync(stop);
        foreach (var one in open.Where(each => each.WantsReminder(today)))
        {
            var school = await db.Schools.Where(each => each.Id == one.SchoolId).Select(each => each.Name).SingleAsync(stop);
            await db.Tell(
                one.OwnerId,
                Letter,
                one.Due < today
                    ? $"{school}: its day was {Dates.WithWeekday(one.Due.ToLocalDate())}. Say what came of it, or move the day."
                    : $"{school}: its day is {Dates.WithWeekday(one.Due.ToLocalDate())}.",
                $"/scorecard/consequences/{one.Id}",
                stop: stop
            );
            one.Remind(today);
        }
        await db.SaveChangesAsync(stop);
    }
}
