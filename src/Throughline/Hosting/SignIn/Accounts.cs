using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Links;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Makes, ends and resets accounts on the command line; each tells what it did, or why not.</summary>
internal sealed class Accounts(ThroughlineDb db)
{
    // What an installation may name by hand; all other seats follow from dated assignments.
    private static readonly Seat[] Grantable =
    [
        Seat.Sysa,
        Seat.Senr,
        Seat.Chief,
        Seat.Board,
        Seat.Data,
        Seat.Rsch,
        Seat.Reco,
        Seat.Audr,
    ];

    public async Task<Told> Add(string email, IReadOnlyList<Seat> seats, string? password, CancellationToken stop)
    {
        var address = email.Trim();
        if (!System.Net.Mail.MailAddress.TryCreate(address, out _))
        {
            return Refuse($"--email: {address} is no e-mail address.");
        }
        if (password is not null && NewPassword.Refusal(password, null, new Account { Email = email }) is { } weak)
        {
            return Refuse($"--password-stdin: {weak}");
        }
        var account = await Find(address, stop);
        if (account is { EndedAt: not null })
        {
            return Refuse($"{address}: this account was ended; users reset opens it again.");
        }
        var isFirst = !await db.Users.AnyAsync(stop);
        var lower = address.ToLowerInvariant();
        var people = await db
            .PersonEmails.Where(each => each.Address == lower)
            .Select(each => each.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var person = people is [var only] ? (long?)only : null;
        if (
            account is null
            && person is not null
            && await db.Users.FirstOrDefaultAsync(one => one.PersonId == person, stop) is { } has
        )
        {
            return Refuse(
                $"--email: whoever has the address {address} has an account already, {has.Email}; give the seat to that one."
            );
        }
        // Only the first, who reads nobody's records, is given a password; all others choose their own.
        var chosen = account is null && isFirst && password is null ? RandomPassword() : null;
        var made = account ?? Blank(address, person);
        if (account is null && (password ?? chosen) is { } first)
        {
            made.PasswordHash = new PasswordHasher<Account>().HashPassword(made, first);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (account is null)
        {
            db.Users.Add(made);
        }
        await db.SaveChangesAsync(stop);
        var zone = (await db.District.AsNoTracking().FirstOrDefaultAsync(stop))?.Zone;
        var today = DistrictDay.HoldingAtOnce(DistrictDay.Of(db.Clock.GetUtcNow(), zone), zone);
        var wanted = isFirst ? seats.Append(Seat.Sysa).Distinct() : seats.Distinct();
        foreach (var seat in wanted)
        {
            if (await Grant(made, seat, today, stop) is { } refusal)
            {
                return Refuse(refusal);
            }
        }
        await db.SaveChangesAsync(stop);
        var link =
            made.PasswordHash is null && account is null
                ? await SignInLink.Make(db, made.Id, LinkPurpose.Invitation, stop)
                : null;
        await transaction.CommitAsync(stop);
        var waiting = wanted.Where(RoleGrant.NeedsApproval).ToList();
        var now = wanted.Except(waiting).ToList();
        List<string> said =
        [
            now.Count > 0
                ? $"{address} can sign in as {string.Join(", ", now.Select(seat => seat.Word()))}."
                : $"{address} can sign in.",
        ];
        if (waiting.Count > 0)
        {
            said.Add(
                $"{string.Join(", ", waiting.Select(seat => seat.Word()))} counts once a senior leader has said yes on the page Grants."
            );
        }
        return Told.Done(address, chosen, said) with { LinkToken = link };
    }

    public async Task<Told> End(string email, CancellationToken stop)
    {
        if (await Find(email, stop) is not { } account)
        {
            return Refuse($"{email}: there is no such account.");
        }
        account.EndedAt = db.Clock.GetUtcNow();
        account.SecurityStamp = NewStamp();
        await db.SaveChangesAsync(stop);
        return Told.Done(email, null, [$"{email} can no longer sign in."]);
    }

    public async Task<Told> Reset(string email, string? password, CancellationToken stop)
    {
        if (password is not null && NewPassword.Refusal(password, null, new Account { Email = email }) is { } weak)
        {
            return Refuse($"--password-stdin: {weak}");
        }
        if (await Find(email, stop) is not { } account)
        {
            return Refuse($"{email}: there is no such account.");
        }
        account.PasswordHash = password is null ? null : new PasswordHasher<Account>().HashPassword(account, password);
        account.SecurityStamp = NewStamp();
        account.EndedAt = null;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        await Attempts.Forget(db, AttemptKind.Password, email, stop);
        await db.SaveChangesAsync(stop);
        return password is null
            ? Told.Done(email, null, [$"The password of {email} counts no longer, and its sessions have ended."]) with
            {
                LinkToken = await SignInLink.Make(db, account.Id, LinkPurpose.Reset, stop),
            }
            : Told.Done(email, null, [$"{email} has a new password."]);
    }

    // Null when the account holds the seat now; else why it cannot.
    private async Task<string?> Grant(Account account, Seat seat, DateOnly today, CancellationToken stop)
    {
        var reader = await db.ReaderOf(account, null, stop);
        if (reader.Holds(seat))
        {
            return null;
        }
        if (!Grantable.Contains(seat))
        {
            return $"--seat: {seat.Word()} follows from the roster, and {account.Email} is in no assignment that gives it today; import the roster first.";
        }
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = seat,
                Start = today,
                GivenBy = db.Actor.Name,
            }
        );
        return null;
    }

    private Task<Account?> Find(string email, CancellationToken stop)
    {
        var normalized = email.Trim().ToUpperInvariant();
        return db.Users.SingleOrDefaultAsync(account => account.NormalizedEmail == normalized, stop);
    }

    /// <summary>An account without any way to sign in yet.</summary>
    public static Account Blank(string email, long? person) =>
        new()
        {
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = NewStamp(),
            PersonId = person,
        };

    private static string RandomPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);

    /// <summary>Another stamp than before: every session of the account ends.</summary>
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    private static Told Refuse(string sentence) => new("", null, [], sentence);
}

/// <summary>What became of an account on the command line.</summary>
/// <param name="Email">Whose.</param>
/// <param name="Password">The password that was made and is shown this once; null where none was.</param>
/// <param name="Sentences">What was done.</param>
/// <param name="Refusal">Why nothing was; null where it was.</param>
internal sealed record Told(string Email, string? Password, IReadOnlyList<string> Sentences, string? Refusal)
{
    /// <summary>The token of the link with which its owner chooses how they sign in; null where none was made.</summary>
    public string? LinkToken { get; init; }

    public static Told Done(string email, string? password, IReadOnlyList<string> sentences) =>
        new(email, password, sentences, null);

    /// <summary>Answers with it.</summary>
    public int Answer(CommandAnswer answer, ParseResult parsed) =>
        Refusal is { } refusal ? answer.Refused(parsed, [refusal], new { })
        : LinkToken is { } token ? Handed(answer, parsed, PublicAddress.Link($"/welcome/{token}"))
        : Password is null ? answer.Done(parsed, new { Email }, Sentences)
        : answer.Done(
            parsed,
            new { Email, Password },
            [
                .. Sentences,
                $"Password: {Password}",
                "It is not shown again. Start the application with 'serve', sign in at the address that it prints, and change it under Your account.",
            ]
        );

    private int Handed(CommandAnswer answer, ParseResult parsed, Uri link) =>
        answer.Done(
            parsed,
            new { Email, Link = link },
            [.. Sentences, $"Link, works once, for them alone: {link}", "They choose their own password or passkey there."]
        );
}
