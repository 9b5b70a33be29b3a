using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>What some occasions add up to.</summary>
/// <param name="Count">How many take an ILD's hours.</param>
/// <param name="Priced">Minutes as first asked, of those that count.</param>
/// <param name="Minutes">Minutes that count: what they took, else what was agreed.</param>
/// <param name="Known">Of them, minutes that are known afterwards.</param>
/// <param name="Spared">Minutes that the data office's presenting spared.</param>
internal sealed record CostFigures(int Count, int Priced, int Minutes, int Known, int Spared)
{
    public static CostFigures Of(IEnumerable<CostRow> rows)
    {
        var all = rows.ToList();
        var counted = all.Where(row => row.Counts).ToList();
        return new(
            counted.Count,
            counted.Sum(row => row.Priced),
            counted.Sum(row => row.Minutes),
            counted.Sum(row => row.Took ?? 0),
            all.Where(row => row.IsSystemHeld).Sum(row => row.Priced)
        );
    }

    /// <summary>By what the rows have in common, in the order of its words and never of hours.</summary>
    public static IReadOnlyList<(string Name, CostFigures Of)> By(IEnumerable<CostRow> rows, Func<CostRow, string> name) =>
        [.. rows.GroupBy(name).OrderBy(some => some.Key, StringComparer.Ordinal).Select(some => (some.Key, Of(some)))];
}

/// <summary>"Helped my work": how many said yes, of how many; null while fewer than five have answered.</summary>
/// <param name="Yes">How many.</param>
/// <param name="Of">Of how many.</param>
internal sealed record HelpedCount(int Yes, int Of)
{
    /// <summary>Counts the answers of all ILDs to what was due between two days.</summary>
    public static async Task<HelpedCount?> Load(ThroughlineDb db, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var kinds = AccountabilityKinds.All;
        // It looks past the wall, and gives back nothing but a count.
        var said = await db
            .Helped.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Join(
                db.DemandAnswers,
                one => one.AnswerId,
                answer => answer.Id,
                (one, answer) => new { one.DidHelp, answer.DemandId }
            )
            .Join(
                db.Demands.Where(demand => kinds.Contains(demand.Kind) && demand.Due >= from && demand.Due <= to),
                one => one.DemandId,
                demand => demand.Id,
                (one, _) => one.DidHelp
            )
            .ToListAsync(stop);
        return said.Count < Helped.Fewest ? null : new(said.Count(yes => yes), said.Count);
    }
}
