using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Shell.Figures;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Cohort;

/// <summary>What the weeks of all ILDs together add up to. All in seconds.</summary>
/// <param name="People">How many ILDs have any time in it.</param>
/// <param name="Counted">Counted time, overlaps once.</param>
/// <param name="Contract">Contract time.</param>
/// <param name="Protected">Protected time.</param>
/// <param name="Broken">Of it, what meetings took.</param>
/// <param name="WithPrincipals">With principals, whatever about.</param>
/// <param name="Groups">Counted time in the eight groups.</param>
internal sealed record CohortSum(
    int People,
    double Counted,
    double Contract,
    double Protected,
    double Broken,
    double WithPrincipals,
    IReadOnlyDictionary<TimeGroup, double> Groups
)
{
    /// <summary>Below this, what is together is as good as one person's: nothing is shown, and people are told so.</summary>
    public const int Fewest = 5;

    /// <summary>Below this, some ILDs can work out something about another one, and the page says so.</summary>
    public const int Few = 10;

    /// <summary>Whether the shares may be shown.</summary>
    public bool IsShown => People >= Fewest;

    /// <summary>Both shares.</summary>
    public BothShares Shares => new(Counted, WithPrincipals, Groups[TimeGroup.WithPrincipals]);

    /// <summary>Protected time that was not taken.</summary>
    public double Kept => Math.Max(0, Protected - Broken);
}

/// <summary>The cohort's sums, added up by the database.</summary>
internal static class CohortSums
{
    /// <summary>Adds up kept weeks of all ILDs. It looks past the wall, and gives back nothing but sums.</summary>
    public static async Task<CohortSum> CohortSum(this ThroughlineDb db, WholeWeeks weeks, CancellationToken stop)
    {
        var rows = db
            .WeeksOfTime.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(week => week.Monday >= weeks.From && week.Monday <= weeks.To);
        var sum = await rows.GroupBy(_ => 1)
            .Select(all => new
            {
                People = all.Where(week => week.CountedSeconds > 0).Select(week => week.OwnerId).Distinct().Count(),
                Counted = all.Sum(week => week.CountedSeconds),
                Contract = all.Sum(week => week.ContractSeconds),
                Protected = all.Sum(week => week.ProtectedSeconds),
                Broken = all.Sum(week => week.BrokenSeconds),
                WithPrincipals = all.Sum(week => week.WithPrincipals),
                ToConfirm = all.Sum(week => week.ToConfirm),
                Accountability = all.Sum(week => week.Accountability),
                Instruction = all.Sum(week => week.Instruction),
                PrincipalsOtherMatters = all.Sum(week => week.PrincipalsOtherMatters),
                OwnLearning = all.Sum(week => week.OwnLearning),
                RequestsAndHearings = all.Sum(week => week.RequestsAndHearings),
                Travel = all.Sum(week => week.Travel),
                CentralMeetings = all.Sum(week => week.CentralMeetings),
            })
            .SingleOrDefaultAsync(stop);
        return new CohortSum(
            sum?.People ?? 0,
            sum?.Counted ?? 0,
            sum?.Contract ?? 0,
            sum?.Protected ?? 0,
            sum?.Broken ?? 0,
            Seconds(sum?.WithPrincipals),
            new Dictionary<TimeGroup, double>
            {
                [TimeGroup.ToConfirm] = Seconds(sum?.ToConfirm),
                [TimeGroup.Accountability] = Seconds(sum?.Accountability),
                [TimeGroup.WithPrincipals] = Seconds(sum?.Instruction),
                [TimeGroup.PrincipalsOtherMatters] = Seconds(sum?.PrincipalsOtherMatters),
                [TimeGroup.OwnLearning] = Seconds(sum?.OwnLearning),
                [TimeGroup.RequestsAndHearings] = Seconds(sum?.RequestsAndHearings),
                [TimeGroup.Travel] = Seconds(sum?.Travel),
                [TimeGroup.CentralMeetings] = Seconds(sum?.CentralMeetings),
            }
        );
    }

    private static double Seconds(long? parts) => (parts ?? 0) / (double)WeekOfTime.PartsOfSecond;
}
