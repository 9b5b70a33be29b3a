using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.People;

/// <summary>The addresses by which calendars and sign-in know one person, as a whole: the first is the one that is shown.</summary>
internal static class Addresses
{
    private const int Most = 10;
    private const int Longest = 254;

    /// <summary>One on each line, or with commas or semicolons between them; in lower case, none twice.</summary>
    public static IReadOnlyList<string> Parse(string? words) =>
        [
            .. (words ?? "")
                .Split(['\n', '\r', ';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(address => address.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Those of a person, the shown one first.</summary>
    public static async Task<IReadOnlyList<string>> Of(ThroughlineDb db, long person, CancellationToken stop) =>
        await db
            .PersonEmails.Where(email => email.PersonId == person)
            .OrderBy(email => email.Position)
            .ThenBy(email => email.Address)
            .Select(email => email.Address)
            .ToListAsync(stop);

    /// <summary>What keeps these from being somebody's addresses, a sentence each.</summary>
    public static async Task<IReadOnlyList<string>> Faults(
        ThroughlineDb db,
        long person,
        IReadOnlyList<string> wanted,
        CancellationToken stop
    )
    {
        List<string> faults = wanted.Count > Most ? [$"{wanted.Count} addresses are too many; ten are kept at most."] : [];
        faults.AddRange(
            wanted
                .Where(address => address.Length > Longest || !MailAddress.TryCreate(address, out _))
                .Select(address => $"“{address[..Math.Min(address.Length, 60)]}” is no e-mail address.")
        );
        var others = await db
            .PersonEmails.Where(email => email.PersonId != person && wanted.Contains(email.Address))
            .Join(db.People, email => email.PersonId, other => other.Id, (email, other) => new { email.Address, other.Name })
            .ToListAsync(stop);
        faults.AddRange(others.Select(other => $"{other.Address} belongs to {other.Name}; take it away there first."));
        return faults;
    }

    /// <summary>Makes them the person's; the caller saves.</summary>
    public static async Task Become(ThroughlineDb db, Person person, IReadOnlyList<string> wanted, CancellationToken stop)
    {
        var rows = await db.PersonEmails.IgnoreQueryFilters().Where(email => email.PersonId == person.Id).ToListAsync(stop);
        foreach (var row in rows.Where(row => !wanted.Contains(row.Address)))
        {
            row.IsTakenAway = true;
        }
        foreach (var (position, address) in wanted.Index())
        {
            if (rows.Find(row => row.Address == address) is { } known)
            {
                (known.IsTakenAway, known.Position) = (false, position);
                continue;
            }
            db.PersonEmails.Add(
                new PersonEmail
                {
                    RosterKey = Imports.RosterKeys.OfEmail(person.RosterKey, address),
                    PersonId = person.Id,
                    Address = address,
                    Position = position,
                }
            );
        }
    }
}
