using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Who is told of an issue: whoever is to take it, and the ILD of every answer. By mail its topic alone.</summary>
internal static class IssueNotices
{
    /// <summary>For those who are to take or answer.</summary>
    public static LetterKind ForMe { get; } = new("issue-for-me", "Issues that wait for me", RecordKind.R22);

    /// <summary>For the ILD.</summary>
    public static LetterKind Answered { get; } = new("issue-answered", "What became of my issues", RecordKind.R22);

    public static IReadOnlyList<LetterKind> Kinds { get; } = [ForMe, Answered];

    /// <summary>It waits for somebody to take it.</summary>
    public static async Task Waits(ThroughlineDb db, Issue issue, string words, CancellationToken stop)
    {
        foreach (var person in await Takers(db, issue, stop))
        {
            await db.Tell(person, ForMe, $"“{issue.Topic}” {words}", $"/issues/{issue.Id}", stop: stop);
        }
    }

    /// <summary>The ILD is told, and whoever wrote it for her.</summary>
    public static async Task Told(ThroughlineDb db, Issue issue, string words, CancellationToken stop)
    {
        foreach (var person in new[] { issue.IldId, issue.RaisedById }.Distinct())
        {
            await db.Tell(person, Answered, $"“{issue.Topic}”: {words}", $"/issues/{issue.Id}", stop: stop);
        }
    }

    // A unit's people where one is named; else who supervises the ILD.
    private static async Task<IReadOnlyList<long>> Takers(ThroughlineDb db, Issue issue, CancellationToken stop) =>
        issue.HolderId is { } holder ? [holder]
        : issue.Unit.Length == 0 ? await DemandNotices.KeepersFor(db, [issue.IldId], stop)
        : await db
            .People.Where(one =>
                one.Unit == issue.Unit && (one.Role == PersonRole.CentralOffice || one.Role == PersonRole.SeniorLeader)
            )
            .OrderBy(one => one.Id)
            .Select(one => one.Id)
            .Take(20)
            .ToListAsync(stop);
}
