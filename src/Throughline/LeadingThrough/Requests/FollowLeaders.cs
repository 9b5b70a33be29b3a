using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.LeadingThrough.Requests;

/// <summary>Open requests go along with assignments and absences: a new ILD, a cover, somebody back. What is parked is asked about every working day.</summary>
internal static class FollowLeaders
{
    public static JobKind Job { get; } = new("requests follow leaders", Run) { Every = TimeSpan.FromMinutes(5) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(run.Stop);
        await Follow(db, DistrictDay.Of(run.Now, zone), run.Stop);
    }

    /// <summary>Moves what has to move on that day.</summary>
    public static async Task Follow(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        var calls = new FirstCalls(db);
        var desk = new RequestDesk(db, calls);
        var open = await db.HelpRequests.Open().Where(request => !request.IsStraight && !request.IsHanded).ToListAsync(stop);
        foreach (var ofOne in open.GroupBy(request => request.SubjectId))
        {
            var now = await calls.Of(ofOne.Key, today, stop);
            foreach (var request in ofOne)
            {
                var holder = (
                    now.FirstOrDefault(call => call.SchoolId == request.SchoolId && call.Holder.PersonId == request.HolderId)
                    ?? now.FirstOrDefault(call => call.SchoolId == request.SchoolId)
                    ?? now[0]
                ).Holder;
                var isLate = request.ParkedUntil is { } until && until < today;
                if (holder.PersonId != request.HolderId || (request.IsParked && (holder.ParkedUntil is null || isLate)))
                {
                    request.Follow(holder, today, db.Now);
                    await desk.TellHolder(request, stop);
                    await desk.TellPrincipal(request, stop);
                }
            }
        }
        await db.SaveChangesAsync(stop);
    }
}
