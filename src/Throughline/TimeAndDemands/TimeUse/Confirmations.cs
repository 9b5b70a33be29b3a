using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What people said of one ILD's occurrences, looked up by occurrence: the one occurrence's own before the series'.</summary>
internal sealed class Confirmations
{
    private readonly Dictionary<(string Uid, long? Slot), (PersonCode Code, string By)> _codes;

    private Confirmations(Dictionary<(string, long?), (PersonCode, string)> codes) => _codes = codes;

    public static async Task<Confirmations> Of(
        ThroughlineDb db,
        long owner,
        ReadyRoster district,
        CancellationToken stop = default
    )
    {
        var rows = await db
            .Confirmations.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner)
            .ToListAsync(stop);
        var codes = rows.GroupBy(one => (one.Uid, one.SeriesSlot))
            .ToDictionary(group => group.Key, group => Last([.. group], district));
        return new Confirmations(codes);
    }

    /// <summary>The person's code of an occurrence; null where nobody has said anything.</summary>
    public PersonCode? For(Engagement one) => Find(one)?.Code;

    /// <summary>Who gave it; null where nobody has.</summary>
    public string? WhoSaid(Engagement one) => Find(one)?.By;

    private (PersonCode Code, string By)? Find(Engagement one) =>
        one.IsPrivate || one.Uid.Length == 0 ? null
        : _codes.TryGetValue((one.Uid, one.SeriesSlot), out var own) ? own
        : _codes.TryGetValue((one.Uid, null), out var series) ? series
        : null;

    private static (PersonCode, string) Last(List<Confirmation> said, ReadyRoster district)
    {
        var last = said.MaxBy(one => one.Id)!;
        var principal = last.PrincipalId is { } key ? district.KeyOf(key) : null;
        return (new PersonCode(last.With, last.Focus, principal), last.By);
    }
}
