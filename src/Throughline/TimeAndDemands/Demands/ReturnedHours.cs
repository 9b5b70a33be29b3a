using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Issues;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What came back to all ILDs, and by whom: from asks against their calibrated price, from issues as ILDs say.</summary>
/// <param name="Asks">How many asks were priced.</param>
/// <param name="FromAsks">Minutes that asks no longer took, by how.</param>
/// <param name="Issues">How many issues ILDs say are solved.</param>
/// <param name="FromIssues">Minutes that those would have taken ILDs.</param>
internal sealed record ReturnedHours(int Asks, Returned FromAsks, int Issues, double FromIssues)
{
    public double All => FromAsks.All + FromIssues;

    /// <summary>Who gave them back, in words, with the minutes; what is nothing is left out.</summary>
    public IReadOnlyList<(string By, double Minutes)> ByWhom =>
        [
            .. new[]
            {
                ("the gate, which trimmed, refused or gave elsewhere", FromAsks.Avoided),
                ("ILDs themselves, who declined", FromAsks.Declined),
                ("teams and units, who did it", FromAsks.Delegated),
                ("senior staff, who took it over", FromAsks.Handled),
                ("whoever answered their issues", FromIssues),
            }.Where(one => one.Item2 >= 1),
        ];

    /// <summary>"12 h avoided, 6 h declined".</summary>
    public string Words =>
        string.Join(
            ", ",
            new[]
            {
                (FromAsks.Avoided, "avoided"),
                (FromAsks.Declined, "declined"),
                (FromAsks.Delegated, "delegated"),
                (FromAsks.Handled, "handled"),
                (FromIssues, "by answered issues"),
            }
                .Where(one => one.Item1 >= 1)
                .Select(one => $"{Hours.Of(one.Item1)} {one.Item2}")
        );

    /// <summary>Of asks between two days, and of issues raised in them.</summary>
    public static async Task<ReturnedHours> Of(
        ThroughlineDb db,
        HoursReturned returned,
        DateOnly from,
        DateOnly until,
        CancellationToken stop
    )
    {
        var causes = await returned.ByCause(from, until, null, stop);
        var (first, last) = (
            new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero),
            new DateTimeOffset(until.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)
        );
        var issues = await db
            .Issues.AsNoTracking()
            .Where(one => one.RaisedAt >= first && one.RaisedAt < last && one.MinutesReturned != null)
            .Select(one => one.MinutesReturned!.Value)
            .ToListAsync(stop);
        return new(
            causes.Sum(cause => cause.Asks),
            new Returned(
                causes.Sum(cause => cause.Returned.Avoided),
                causes.Sum(cause => cause.Returned.Declined),
                causes.Sum(cause => cause.Returned.Delegated),
                causes.Sum(cause => cause.Returned.Handled)
            ),
            issues.Count,
            issues.Sum()
        );
    }
}
