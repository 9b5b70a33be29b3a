using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>Lets suggestions of one ILD count by themselves where the district has turned that on and they have been right often enough.</summary>
/// <remarks>Nothing of which a person has said anything is touched, what was taken back least of all.</remarks>
internal sealed class AcceptLearned(ThroughlineDb db, RosterCache rosters)
{
    // Older weeks have been looked at as they are; further ahead a calendar is a plan.
    private const int DaysBack = 28;
    private const int DaysAhead = 14;

    /// <summary>Accepts within the caller's transaction; the caller rebuilds the account.</summary>
    /// <returns>How many entries were accepted.</returns>
    public async Task<int> Run(long owner, DateOnly today, CancellationToken stop)
    {
        if (await AutoAcceptance.Current(db, stop) is not { Percent: not null } rule)
        {
            return 0;
        }
        var window = new Window(today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var days = await new IldDays(db, rosters).OpenToKeep(owner, window, stop);
        var learned = await Learned.From(db, owner, stop);
        var accepted = new List<Confirmation>();
        foreach (var one in days.Time.Occurrences.Where(one => one.Waits))
        {
            var entry = days.Entry(one);
            if (days.Said.For(entry) is null && entry.Uid.Length > 0 && learned.For(one) is { } likely && rule.Takes(likely))
            {
                accepted.Add(
                    new Confirmation
                    {
                        OwnerId = owner,
                        Uid = entry.Uid,
                        SeriesSlot = entry.SeriesSlot,
                        Focus = likely.Focus,
                        Suggested = likely.Focus,
                        By = AutoAcceptance.Learned,
                        At = db.Clock.GetUtcNow(),
                    }
                );
            }
        }
        db.Confirmations.AddRange(accepted);
        await db.SaveChangesAsync(stop);
        return accepted.Count;
    }
}
