using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Releases;

/// <summary>One week of one ILD before it gets a name that means nothing.</summary>
internal sealed record IldWeek(
    long Ild,
    DateOnly Monday,
    string Level,
    double WithPrincipals,
    double Instruction,
    double Counted
)
{
    /// <summary>The whole weeks of some days, of every ILD who has not chosen to stay out. It looks past the wall, for a release that two people answer for.</summary>
    public static async Task<IReadOnlyList<IldWeek>> Load(ThroughlineDb db, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var district = await DistrictOn.Load(db, to, stop);
        string Level(long ild) =>
            district
                .NetworksLedBy(ild)
                .SelectMany(network => district.SchoolsOf(network))
                .GroupBy(school => school.Level)
                .OrderByDescending(level => level.Count())
                .ThenBy(level => level.Key, StringComparer.Ordinal)
                .Select(level => level.Key)
                .FirstOrDefault()
            ?? "";
        var staysOut = await db.ResearchOptOuts.AsNoTracking().Select(one => one.PersonId).ToListAsync(stop);
        var last = to.AddDays(-6);
        var weeks = await db
            .WeeksOfTime.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(week => week.Monday >= from && week.Monday <= last && !staysOut.Contains(week.OwnerId))
            .ToListAsync(stop);
        return weeks.ConvertAll(week => new IldWeek(
            week.OwnerId,
            week.Monday,
            Level(week.OwnerId),
            week.WithPrincipals / (double)WeekOfTime.PartsOfSecond,
            week.Instruction / (double)WeekOfTime.PartsOfSecond,
            week.CountedSeconds
        ));
    }
}
