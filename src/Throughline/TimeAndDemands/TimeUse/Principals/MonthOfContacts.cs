using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>The redacted view of an ILD's contacts: a month's counts and causes, of the whole network together.</summary>
internal sealed record MonthOfContacts(string Name, int Contacts, int Displaced, string Causes)
{
    /// <summary>The months from a day to today, the latest first. The caller has asked what the reader may see.</summary>
    public static async Task<IReadOnlyList<MonthOfContacts>> Of(
        ThroughlineDb db,
        long owner,
        DateOnly from,
        DateOnly today,
        CancellationToken stop
    )
    {
        var contacts = await db
            .Contacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner && one.Day >= from && one.Day <= today)
            .Select(one => one.Day)
            .ToListAsync(stop);
        var displaced = await db
            .DisplacedContacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner && one.Day >= from && one.Day <= today)
            .Select(one => new { one.Day, one.CauseFocus })
            .ToListAsync(stop);
        return
        [
            .. contacts
                .Concat(displaced.Select(one => one.Day))
                .Select(day => new DateOnly(day.Year, day.Month, 1))
                .Distinct()
                .OrderDescending()
                .Select(month => new MonthOfContacts(
                    month.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
                    contacts.Count(day => (day.Year, day.Month) == (month.Year, month.Month)),
                    displaced.Count(one => (one.Day.Year, one.Day.Month) == (month.Year, month.Month)),
                    string.Join(
                        ", ",
                        displaced
                            .Where(one => (one.Day.Year, one.Day.Month) == (month.Year, month.Month))
                            .GroupBy(one => one.CauseFocus)
                            .OrderByDescending(group => group.Count())
                            .Select(group => $"{CauseWords.Of(group.Key)} {group.Count()}")
                    )
                )),
        ];
    }
}
