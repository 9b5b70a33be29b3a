using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.Evidence.Triangulation;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>How many ILDs' accounts of a part of a support speak for which form; of ILDs who let their codes be counted, and never of fewer than five.</summary>
/// <param name="Ilds">ILDs with such an account.</param>
/// <param name="More">Of them, those with more codes for the more promising form than for the other.</param>
/// <param name="Less">Of them, the other way round.</param>
internal sealed record CountedAccounts(int Ilds, int More, int Less)
{
    /// <summary>Whether they may be shown.</summary>
    public bool IsShown => Ilds >= PulseResult.Fewest;

    /// <summary>Those of a part of a support whose day lies in the stretch. It looks past the wall at codes alone, and gives back nothing but counts.</summary>
    public static async Task<CountedAccounts> Of(
        ThroughlineDb db,
        Aspect aspect,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var book = await Codebook.Load(db, stop);
        var given = await db
            .IldAccounts.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.MayCount && one.Aspect == aspect.Key && one.Day >= from && one.Day <= to)
            .Select(one => new
            {
                one.AuthorId,
                one.Codes,
                one.Codebook,
            })
            .ToListAsync(stop);
        var balance = given
            .GroupBy(one => one.AuthorId)
            .Select(ild =>
                ild.SelectMany(one => one.Codes.Select(code => book.SpeaksFor(code, one.Codebook)))
                    .Sum(speaks =>
                        speaks == Speaks.More ? 1
                        : speaks == Speaks.Less ? -1
                        : 0
                    )
            )
            .ToList();
        return new CountedAccounts(balance.Count, balance.Count(one => one > 0), balance.Count(one => one < 0));
    }
}
