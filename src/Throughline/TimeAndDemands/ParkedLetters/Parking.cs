using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.ParkedLetters;

/// <summary>Where letters wait that nothing else takes: with an owner and a day, so that none is lost.</summary>
internal static class Parking
{
    /// <summary>For the owner.</summary>
    public static LetterKind Waits { get; } =
        new("letter-waits", "Letters to the district’s address that wait for me", RecordKind.R42);

    private static readonly LetterKind Received = new("letter-received", "That a person looks at my letter", RecordKind.R42)
    {
        MayOptOut = false,
    };

    /// <summary>The mailbox of last resort.</summary>
    public static Mailbox Box { get; } = new("letters", Receive) { Claims = Claims };

    // Without anybody who could look at it, its sender is told that nobody reads it.
    private static async Task<Claim> Claims(LetterAtHand at) => await Owner(at) is null ? Claim.None : Claim.IfNobodyElse;

    private static async Task Receive(LetterAtHand at)
    {
        var letter = at.Letter;
        if (await Owner(at) is not { } owner)
        {
            throw new LetterRefusedException("Nobody reads letters to this address. Open Throughline in the browser instead.");
        }
        var due = new DutyDays(await at.Db.Holidays.Select(one => one.Date).ToListAsync(at.Stop)).After(await Today(at), 1);
        await at.Db.Park(owner, due, letter, letter.Subject, letter.Text, at.Stop);
        if (OneLine.IsAddress(letter.From))
        {
            at.Db.Post(
                Received,
                new Addressee(letter.From, letter.FromName),
                "Your letter to Throughline",
                $"A person looks at your letter by {Hours.Day(due)}. If it asks something of ILDs or principals, forward the ask itself, with its hours and its day: its price comes back at once.",
                inReplyTo: letter.MessageId
            );
        }
        await at.Db.SaveChangesAsync(at.Stop);
    }

    private static async Task<long?> Owner(LetterAtHand at) => await Keeper(at.Db, await Today(at), at.Stop);

    /// <summary>Whoever keeps the gate; the first by key, so that one person has it and not everybody. Null where nobody does.</summary>
    public static async Task<long?> Keeper(ThroughlineDb db, DateOnly today, CancellationToken stop)
    {
        var named = await db
            .RoleGrants.Where(one => one.Gatekeeper && one.Start <= today && (one.End == null || one.End >= today))
            .Join(
                db.Users.Where(one => one.PersonId != null),
                one => one.AccountId,
                user => user.Id,
                (_, user) => user.PersonId
            )
            .OrderBy(one => one)
            .FirstOrDefaultAsync(stop);
        return named
            ?? await db
                .Assignments.On(today)
                .Where(one => one.Kind == AssignmentKind.Supervises)
                .OrderBy(one => one.PersonId)
                .Select(one => (long?)one.PersonId)
                .FirstOrDefaultAsync(stop);
    }

    private static async Task<DateOnly> Today(LetterAtHand at) =>
        DistrictDay.Of(at.Db.Now, await at.Db.District.Select(one => one.Zone).SingleOrDefaultAsync(at.Stop));
}
