using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>Works the report out from what is recorded; writes nothing.</summary>
internal sealed class Reporting(ThroughlineDb db, TimeAccounts accounts)
{
    /// <summary>What is done, in order; a page says which one it is at.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "Bringing ILDs’ accounts of time up to date",
        "Adding up calendars, samples and pulses",
        .. SupportEvidence.All.Select(one => $"Reading what is known of “{one.Support.Words()}”"),
    ];

    /// <summary>The report of some days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="today">The day taken for today.</param>
    /// <param name="reach">Told the place in <see cref="Steps"/> of what begins, for whoever waits.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<DistrictReport> Of(
        DateOnly from,
        DateOnly to,
        DateOnly today,
        Func<int, Task> reach,
        CancellationToken stop
    )
    {
        var district = await db.District.AsNoTracking().Select(one => one.Name).FirstOrDefaultAsync(stop) ?? "";
        await reach(0);
        if (district.Length > 0)
        {
            await accounts.Refresh(null, today, stop);
        }
        await reach(1);
        var year = await EvidenceYear.Load(db, from, to, today, stop);
        var findings = new List<Finding>();
        foreach (var (at, support) in SupportEvidence.All.Index())
        {
            await reach(2 + at);
            findings.AddRange(await support.Findings(year, stop));
        }
        return new DistrictReport
        {
            District = district,
            From = from,
            To = to,
            Ilds = year.Cohort.People,
            Principals = year.Principals,
            Findings = findings,
        };
    }
}
