using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>Letters that wait for whoever leads a network go on the minute somebody does.</summary>
internal static class FollowBacks
{
    public static JobKind Job { get; } = new("send-backs follow leaders", Run) { Every = TimeSpan.FromMinutes(5) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(run.Stop);
        await Follow(db, DistrictDay.Of(run.Now, zone), run.Stop);
    }

    /// <summary>Sends back what can be on that day.</summary>
    public static async Task Follow(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        var bringing = new Bringing(db, today);
        foreach (var letter in await db.MailedBacks.Where(one => one.State == MailedBackState.Waits).ToListAsync(stop))
        {
            if (await db.Bypasses.AnyAsync(one => one.Id == letter.BypassId && one.End == BypassEnd.Open, stop))
            {
                await bringing.Go(letter, null, stop);
            }
            else
            {
                // Its sender has dealt with it on the page.
                letter.State = MailedBackState.Done;
            }
            await db.SaveChangesAsync(stop);
        }
    }
}
