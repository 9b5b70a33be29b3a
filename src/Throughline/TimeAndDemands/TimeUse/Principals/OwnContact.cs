using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>What an ILD's calendar says of one contact with the principal who reads it.</summary>
/// <param name="Ild">The ILD's key.</param>
/// <param name="With">The ILD's name.</param>
/// <param name="Start">Seconds from 1970-01-01 UTC.</param>
/// <param name="Day">The local day.</param>
/// <param name="Seconds">Its length.</param>
internal sealed record OwnContact(long Ild, string With, long Start, DateOnly Day, long Seconds)
{
    /// <summary>The displaced visit; null for a contact that took place.</summary>
    public DisplacedContact? Displaced { get; init; }

    /// <summary>What the principal says against it and has not withdrawn.</summary>
    public ContactDispute? Dispute { get; init; }

    public IReadOnlyList<Objection> Objections =>
        Displaced is null ? Principals.Objections.ToContact : Principals.Objections.ToDisplaced;

    /// <summary>"Took place, 45 min" or what displaced it.</summary>
    public string Words =>
        Displaced is not { } lost
            ? $"Took place, {Durations.Of(Seconds)}"
            : $"{(lost.Kind == TimeAccounting.Accounting.DisplacedKind.Bumped ? "Moved" : "Did not take place")}: {CauseWords.Of(lost.CauseFocus == Focus.Uncoded ? null : lost.CauseFocus, lost.CauseUnit)}{(lost.IsMadeUp ? "; made up" : "")}";

    /// <summary>The facts up to now, newest first. Past the wall, since it is the principal's own seat that opens them: the caller has asked.</summary>
    public static async Task<IReadOnlyList<OwnContact>> Of(
        ThroughlineDb db,
        long principal,
        Window window,
        CancellationToken stop
    )
    {
        var now = db.Clock.GetUtcNow().ToUnixTimeSeconds();
        var kept = await db
            .Contacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.PrincipalId == principal && one.Day >= window.From && one.Start <= now)
            .ToListAsync(stop);
        var lost = await db
            .DisplacedContacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.PrincipalId == principal && one.Day >= window.From && one.Start <= now)
            .ToListAsync(stop);
        var said = (await Said(db, principal).Where(one => one.WithdrawnAt == null).AsNoTracking().ToListAsync(stop)).ToLookup(
            one => (one.OwnerId, one.Start)
        );
        var ilds = kept.Select(one => one.OwnerId).Concat(lost.Select(one => one.OwnerId)).Distinct().ToList();
        var names = await db
            .People.Where(person => ilds.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
        return
        [
            .. kept.Select(one => new OwnContact(one.OwnerId, names[one.OwnerId], one.Start, one.Day, one.End - one.Start))
                .Concat(
                    lost.Select(one => new OwnContact(one.OwnerId, names[one.OwnerId], one.Start, one.Day, one.End - one.Start)
                    {
                        Displaced = one,
                    })
                )
                .Select(one =>
                    one with
                    {
                        Dispute = said[(one.Ild, one.Start)]
                            .LastOrDefault(dispute => one.Objections.Contains(dispute.Objection)),
                    }
                )
                .OrderByDescending(one => one.Start),
        ];
    }

    /// <summary>What a principal has said, withdrawn or not.</summary>
    public static IQueryable<ContactDispute> Said(ThroughlineDb db, long principal) =>
        db.ContactDisputes.IgnoreQueryFilters([Wall.Name]).Where(one => one.PrincipalId == principal).OrderBy(one => one.Id);
}
