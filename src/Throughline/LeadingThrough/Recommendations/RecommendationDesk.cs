using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>Who is told of decisions and reversals, and in which order.</summary>
internal sealed class RecommendationDesk(ThroughlineDb db)
{
    public static LetterKind Letter { get; } = new("recommendation", "Decisions on recommendations", RecordKind.R25);

    /// <summary>A reversal is noted: the decider is asked for the explanation before anybody reads of it.</summary>
    public async Task Reverse(Reversal reversal, CancellationToken stop)
    {
        db.Reversals.Add(reversal);
        if (reversal.IsOwed)
        {
            await db.Tell(
                reversal.DeciderId,
                Letter,
                "A recommendation is reversed. Please explain it before it becomes public.",
                Path(reversal),
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The ILDs who presented it are told.</summary>
    public async Task TellIlds(Reversal reversal, CancellationToken stop)
    {
        reversal.TellIlds(db.Now);
        var presenters = await db
            .Presenters.Where(each => each.RecommendationId == reversal.RecommendationId)
            .Select(each => each.PersonId)
            .ToListAsync(stop);
        foreach (var ild in presenters)
        {
            await db.Tell(ild, Letter, "A recommendation that you presented is reversed.", Path(reversal), stop: stop);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>It becomes public: the principals of affected schools are told.</summary>
    public async Task Publish(Reversal reversal, DateOnly today, CancellationToken stop)
    {
        reversal.Publish(db.Now);
        var schools = db
            .AffectedSchools.Where(each => each.RecommendationId == reversal.RecommendationId)
            .Select(each => each.SchoolId);
        var principals = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsSchool && schools.Contains(each.SchoolId!.Value))
            .Select(each => each.PersonId)
            .Distinct()
            .ToListAsync(stop);
        foreach (var principal in principals)
        {
            await db.Tell(
                principal,
                Letter,
                "A recommendation that affects your school is reversed.",
                Path(reversal),
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
    }

    private static string Path(Reversal reversal) => $"/recommendations/{reversal.RecommendationId}";
}
