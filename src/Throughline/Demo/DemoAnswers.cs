using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Commitments;

namespace Throughline.Demo;

/// <summary>What Marisol Vega has said of her own calendar before the week that is shown, and the goal she has set herself.</summary>
internal static class DemoAnswers
{
    private const string Ild = "marisol-vega";
    private const string Address = "marisol.vega@harbor.example";
    private static readonly DateOnly ShownMonday = new(2026, 3, 16);
    private static readonly DateOnly GoalSince = new(2025, 9, 1);

    public static async Task Give(ThroughlineDb db, RosterCache rosters, CancellationToken stop)
    {
        var owner = await db.People.Where(person => person.RosterKey == Ild).Select(person => person.Id).SingleAsync(stop);
        var district = await rosters.Current(db, stop);
        var before = new Window(GoalSince.AddDays(-14), ShownMonday.AddDays(-1));
        var days = await new IldDays(db, rosters).Open(owner, before, stop);
        foreach (var one in days.Time.Occurrences.Where(one => one.Code is { Focus: Focus.Uncoded }))
        {
            var focus = Meaning(one.Occurrence.Entry.Summary);
            db.Confirmations.Add(
                new Confirmation
                {
                    OwnerId = owner,
                    Uid = one.Occurrence.Entry.Uid,
                    SeriesSlot = days.Entry(one).SeriesSlot,
                    Focus = focus,
                    // One in nineteen was something else than what had been suggested.
                    Suggested = one.Occurrence.Start % 19 == 0 ? Focus.Other : focus,
                    By = Address,
                    At = db.Clock.GetUtcNow(),
                }
            );
        }
        db.Commitments.Add(
            new Commitment
            {
                OwnerId = owner,
                From = GoalSince,
                Share = CommittedShare.WithPrincipals,
                Percent = 75,
                SetAt = db.Clock.GetUtcNow(),
            }
        );
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.SaveChangesAsync(stop);
        await new TimeAccounts(db, rosters).Rebuild(
            [owner],
            district.Index.Zone.DayOf(db.Clock.GetUtcNow().ToUnixTimeSeconds()),
            stop
        );
        await transaction.CommitAsync(stop);
    }

    private static Focus Meaning(string title) =>
        title switch
        {
            "SIP touchpoint" => Focus.Accountability,
            "Call" => Focus.Operations,
            "Check-in" or "Touch base" => Focus.Planning,
            "Follow-up" => Focus.Instruction,
            _ => Focus.Other,
        };
}
