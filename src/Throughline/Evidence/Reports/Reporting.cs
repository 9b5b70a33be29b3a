using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Reports;

/// <summary>Works the report out from what is recorded; writes nothing.</summary>
internal sealed class Reporting(ThroughlineDb db, TimeAccounts accounts)
{
    /// <summary>The report of some days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="today">The day taken for today.</param>
    /// <param name="say">What is being done, and how far it is, for whoever waits.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<DistrictReport> Of(DateOnly from, DateOnly to, DateOnly today, Action<string> say, CancellationToken stop)
    {
        var district = await db.District.AsNoTracking().Select(one => one.Name).FirstOrDefaultAsync(stop) ?? "";
        if (district.Length > 0)
        {
            say("Calendars: bringing accounts up to date...");
            await accounts.Refresh(null, today, stop);
        }
        say("Calendars, samples and pulses: adding up...");
        var year = await EvidenceYear.Load(db, from, to, today, stop);
        var findings = new List<Finding>();
        foreach (var support in SupportEvidence.All)
        {
            say($"{support.Support.Words()}: {(int)support.Support + 1} of {SupportEvidence.All.Count} supports...");
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
