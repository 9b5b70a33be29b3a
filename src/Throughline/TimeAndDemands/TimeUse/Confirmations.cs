using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What people said of one ILD's occurrences, looked up by occurrence: the one occurrence's own before the series'.</summary>
internal sealed class Confirmations
{
    private readonly Dictionary<(string Uid, long? Slot), PersonCode> _codes;

    private Confirmations(Dictionary<(string, long?), PersonCode> codes) => _codes = codes;

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
            .ToDictionary(group => group.Key, group => Code(group.MaxBy(one => one.At)!, district));
        return new Confirmations(codes);
    }

    /// <summary>The person's code of an occurrence; null where nobody has said anything.</summary>
    public PersonCode? For(Engagement one) =>
        one.IsPrivate || one.Uid.Length == 0 ? null
        : _codes.TryGetValue((one.Uid, one.SeriesSlot), out var own) ? own
        : _codes.GetValueOrDefault((one.Uid, null));

    private static PersonCode Code(Confirmation one, ReadyRoster district) =>
        new(one.With, one.Focus, one.PrincipalId is { } principal ? district.KeyOf(principal) : null);
}
