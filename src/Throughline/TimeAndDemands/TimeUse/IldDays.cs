using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>One ILD's days worked out from their entries, with every entry behind every figure: for the pages that only the ILD sees.</summary>
internal sealed class IldDays(ThroughlineDb db, RosterCache rosters)
{
    // What covered a slot may have begun well before it, and a visit may have been moved far: a month around is looked at.
    private const long Around = 31 * 86_400L;

    /// <summary>The account of some days. Rows that the reader may not see are not in it: the wall cuts the query.</summary>
    public async Task<IldTime> Read(long owner, Window window, CancellationToken stop = default)
    {
        var district = await rosters.Current(db, stop);
        var (from, to) = district.Index.Zone.Instants(window);
        var engagements = await db.Engagements.AsNoTracking().Touching(owner, from - Around, to + Around).ToListAsync(stop);
        var said = await Confirmations.Of(db, owner, district, stop);
        var occurrences = engagements.ConvertAll(one => one.ToOccurrence(said.For(one)));
        return TimeAccount.For(district.Index, district.Rules, district.KeyOf(owner)!, occurrences, window);
    }
}
