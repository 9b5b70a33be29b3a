using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.EmergencyOpenings;

/// <summary>What an administrator fills in to ask for an opening.</summary>
public sealed class AskedOpening
{
    /// <summary>The account's address of who is to read.</summary>
    public string? Holder { get; set; }

    /// <summary>The address of whom it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>Why it cannot wait; at least a sentence.</summary>
    public string? Reason { get; set; }

    /// <summary>Who of counsel says that the person is not to be told for now, and why; empty where they are told.</summary>
    public string? Counsel { get; set; }

    /// <summary>Asks, if the rules allow; the caller saves.</summary>
    /// <returns>The opening, or the field and what is wrong with it.</returns>
    internal async Task<(EmergencyOpening? Opening, string Field, string Refusal)> Ask(
        ThroughlineDb db,
        Reader by,
        District? district,
        CancellationToken stop
    )
    {
        var reason = Reason?.Trim() ?? "";
        if (reason.Length is < 20 or > 1000)
        {
            return (null, nameof(Reason), "Say in a sentence why it cannot wait (20 to 1,000 characters).");
        }
        if (Counsel?.Trim() is { Length: > 300 })
        {
            return (null, nameof(Counsel), "Counsel’s name and reason fit into 300 characters.");
        }
        var name = Holder?.Trim().ToUpperInvariant() ?? "";
        var holder = await db.Users.SingleOrDefaultAsync(each => each.NormalizedEmail == name && each.EndedAt == null, stop);
        if (holder is null || holder.Id == by.AccountId)
        {
            return (
                null,
                nameof(Holder),
                holder is null ? "Nobody signs in with that address." : "Nobody opens records to themselves."
            );
        }
        var address = Subject?.Trim().ToLowerInvariant() ?? "";
        var subject = await db
            .PersonEmails.Where(each => each.Address == address)
            .Select(each => (long?)each.PersonId)
            .FirstOrDefaultAsync(stop);
        if (subject is not { } person || person == holder.PersonId)
        {
            return (
                null,
                nameof(Subject),
                subject is null ? "Nobody in the directory has that address." : "That is the one who would read."
            );
        }
        var seats = (await db.ReaderOf(holder, district, stop)).Toward(person);
        if (seats.Contains(Seat.Evp) || seats.Contains(Seat.Evi))
        {
            return (
                null,
                nameof(Holder),
                "They evaluate that person: the wall opens to no evaluator, not in an emergency either."
            );
        }
        var opening = new EmergencyOpening
        {
            HolderAccountId = holder.Id,
            SubjectPersonId = person,
            Reason = reason,
            AskedBy = by.Email,
            AskedByAccountId = by.AccountId!.Value,
            AskedAt = db.Clock.GetUtcNow(),
            Counsel = Counsel?.Trim() ?? "",
        };
        return (opening, "", "");
    }
}
