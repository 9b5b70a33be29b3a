using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Seats.Grants;

/// <summary>What somebody asks for when giving a seat.</summary>
/// <param name="AccountId">Who is to hold it.</param>
/// <param name="Seat">Which; CHIEF together with <paramref name="Gatekeeper"/> only.</param>
/// <param name="Gatekeeper">Answers demands in the chief's place, and nothing else.</param>
/// <param name="SubjectPersonId">Toward whom; null for a seat toward everybody.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included; null while it lasts.</param>
/// <param name="Reason">In a sentence.</param>
internal sealed record GrantAsked(
    long AccountId,
    Seat Seat,
    bool Gatekeeper,
    long? SubjectPersonId,
    DateOnly Start,
    DateOnly? End,
    string Reason
);

/// <summary>The rules of giving seats (T15): nobody raises themselves, some name their subject, some end, some wait for a senior leader.</summary>
internal static class Granting
{
    /// <summary>What an administrator gives; the rest follows from the roster.</summary>
    public static readonly Seat[] ByAdministrator =
    [
        Seat.Sysa,
        Seat.Data,
        Seat.Audr,
        Seat.Reco,
        Seat.Rsch,
        Seat.Evp,
        Seat.Evi,
        Seat.Guest,
        Seat.Asst,
    ];

    private static readonly TimeSpan LongestVisit = TimeSpan.FromDays(365);

    /// <summary>Seats toward one person.</summary>
    public static bool NamesSomebody(Seat seat) => seat is Seat.Evp or Seat.Evi or Seat.Guest or Seat.Asst;

    /// <summary>Seats that end, so that nobody stays by being forgotten.</summary>
    public static bool Ends(Seat seat) => seat is Seat.Guest or Seat.Rsch or Seat.Reco;

    /// <summary>Gives it, if the rules allow; the caller saves.</summary>
    /// <returns>Null when it is added; else why not.</returns>
    public static async Task<string?> Give(ThroughlineDb db, GrantAsked asked, Reader by, CancellationToken stop)
    {
        if (await Refusal(db, asked, by, stop) is { } refusal)
        {
            return refusal;
        }
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(stop);
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = asked.AccountId,
                Seat = asked.Gatekeeper ? Seat.Depx : asked.Seat,
                Gatekeeper = asked.Gatekeeper,
                SubjectPersonId = asked.Gatekeeper ? null : asked.SubjectPersonId,
                Start = asked.Start == by.Today ? DistrictDay.HoldingAtOnce(by.Today, zone) : asked.Start,
                End = asked.End,
                Reason = asked.Reason.Trim(),
                GivenBy = by.Email,
                GivenByAccountId = by.AccountId,
            }
        );
        return null;
    }

    private static async Task<string?> Refusal(ThroughlineDb db, GrantAsked asked, Reader by, CancellationToken stop)
    {
        if (asked.AccountId == by.AccountId)
        {
            return "Nobody gives a seat to themselves: another administrator must.";
        }
        var ownDelegate = asked.Seat == Seat.Asst && asked.SubjectPersonId is not null && asked.SubjectPersonId == by.PersonId;
        if (!ownDelegate && !by.Holds(Seat.Sysa))
        {
            return "Only an administrator gives seats.";
        }
        if (!asked.Gatekeeper && !ByAdministrator.Contains(asked.Seat))
        {
            return $"{asked.Seat.Word()} follows from the roster and is not given here.";
        }
        if (
            await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.Id == asked.AccountId, stop)
            is not { EndedAt: null } holder
        )
        {
            return "That account has ended.";
        }
        if (!asked.Gatekeeper && NamesSomebody(asked.Seat))
        {
            if (await SubjectRefusal(db, asked, holder, by, stop) is { } refusal)
            {
                return refusal;
            }
        }
        return DateRefusal(asked, by.Today) ?? await Twice(db, asked, by.Today, stop);
    }

    private static string? DateRefusal(GrantAsked asked, DateOnly today)
    {
        if (asked.Start < today)
        {
            return "It cannot begin in the past.";
        }
        if (asked.End < asked.Start)
        {
            return "Its last day is before its first.";
        }
        return
            Ends(asked.Seat)
            && !asked.Gatekeeper
            && (asked.End is null || asked.End > asked.Start.AddDays((int)LongestVisit.TotalDays))
            ? $"{asked.Seat.Word()} ends: name a last day within a year."
            : null;
    }

    private static async Task<string?> SubjectRefusal(
        ThroughlineDb db,
        GrantAsked asked,
        Account holder,
        Reader by,
        CancellationToken stop
    )
    {
        if (asked.SubjectPersonId is not { } subject)
        {
            return $"{asked.Seat.Word()} is held toward one person: say whom.";
        }
        if (subject == holder.PersonId)
        {
            return "Nobody holds this toward themselves.";
        }
        var role = await db
            .People.Where(each => each.Id == subject)
            .Select(each => (PersonRole?)each.Role)
            .SingleOrDefaultAsync(stop);
        var fits = asked.Seat switch
        {
            Seat.Evp => role == PersonRole.Principal,
            Seat.Evi or Seat.Asst => role == PersonRole.Ild,
            _ => role is not null,
        };
        if (!fits)
        {
            return asked.Seat == Seat.Evp
                ? "EVP is held toward a principal."
                : $"{asked.Seat.Word()} is held toward a director (ILD).";
        }
        // An administrator who names herself somebody's evaluator would need only the yes; who names another's assistant, not even that.
        return asked.Seat == Seat.Asst && subject != by.PersonId
            ? "Each director names their own assistant, on their own account page."
            : null;
    }

    private static async Task<string?> Twice(ThroughlineDb db, GrantAsked asked, DateOnly today, CancellationToken stop) =>
        await db.RoleGrants.AnyAsync(
            each =>
                each.AccountId == asked.AccountId
                && each.Gatekeeper == asked.Gatekeeper
                && (asked.Gatekeeper || each.Seat == asked.Seat)
                && each.SubjectPersonId == asked.SubjectPersonId
                && (each.End == null || each.End >= today),
            stop
        )
            ? "They hold it already."
            : null;
}
