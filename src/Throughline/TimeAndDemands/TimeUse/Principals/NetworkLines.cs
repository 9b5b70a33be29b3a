using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>The lines of an ILD's network, worked out from the calendar's entries.</summary>
internal sealed class NetworkLines(ThroughlineDb db, IldDays ilds, TimeAccounts accounts)
{
    public async Task<IReadOnlyList<PrincipalLine>> Of(long owner, Window window, CancellationToken stop)
    {
        await accounts.Refresh([owner], window.To, stop);
        var days = await ilds.OpenContacts(owner, window, stop);
        var now = days.District.Index.OwnPrincipals(days.District.KeyOf(owner)!, window.To).ToHashSet(StringComparer.Ordinal);
        var instant = db.Clock.GetUtcNow().ToUnixTimeSeconds();
        var next = await db
            .Contacts.AsNoTracking()
            .Where(one => one.OwnerId == owner && one.Start > instant)
            .GroupBy(one => one.PrincipalId)
            .Select(group => new { group.Key, Day = group.Min(one => one.Day) })
            .ToDictionaryAsync(row => row.Key, row => row.Day, stop);
        var disputes = (await ContactDisputes.Open(db, owner, window, stop)).ToLookup(one => one.PrincipalId);
        return
        [
            .. days.Time.Contacts.Select(contact =>
                Line(contact, days.District, window.To, next, now.Contains(contact.PrincipalId)) with
                {
                    Disputes =
                    [
                        .. disputes[days.District.PersonIds[contact.PrincipalId]]
                            .Select(one => $"Of {Dates.Brief(LocalDate.FromDateOnly(one.Day))} says: {one.Words}."),
                    ],
                }
            ),
        ];
    }

    private static PrincipalLine Line(
        PrincipalContact contact,
        ReadyRoster district,
        DateOnly today,
        Dictionary<long, DateOnly> next,
        bool isNow
    )
    {
        var person = district.Person(contact.PrincipalId)!;
        DateOnly? last = contact.Last is { } start ? district.Index.Zone.DayOf(start) : null;
        return new PrincipalLine(
            person.Name,
            district.SchoolOf(person),
            contact.Count,
            contact.Seconds / 60,
            last is { } day ? LocalDate.FromDateOnly(day) : null,
            last is { } seen ? today.DayNumber - seen.DayNumber : null,
            contact.LongestGapDays,
            Where(contact),
            next.TryGetValue(district.PersonIds[person.Id], out var booked) ? LocalDate.FromDateOnly(booked) : null,
            isNow
        );
    }

    private static string Where(PrincipalContact contact)
    {
        (int Count, string Words)[] places =
        [
            (contact.AtSchool, "at the school"),
            (contact.Count - contact.AtSchool - contact.Online, "elsewhere"),
            (contact.Online, "online"),
        ];
        return string.Join(", ", places.Where(place => place.Count > 0).Select(place => $"{place.Count} {place.Words}"));
    }
}
