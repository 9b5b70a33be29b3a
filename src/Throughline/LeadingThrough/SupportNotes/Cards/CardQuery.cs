using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.SupportNotes.Cards;

/// <summary>Cards of an ILD's principals, a fixed number of queries however many there are.</summary>
internal sealed class CardQuery(ThroughlineDb db, Reader reader, TimeAccounts accounts)
{
    /// <summary>Those whom the reader leads today, by name.</summary>
    public IReadOnlyCollection<long> Led => [.. reader.Sight.With(Seat.Ild).Where(person => person != reader.PersonId)];

    /// <summary>The cards of these people, as far as the reader may see what is on them.</summary>
    public async Task<IReadOnlyList<PrincipalCard>> Of(IReadOnlyCollection<long> principals, CancellationToken stop)
    {
        if (reader.PersonId is not { } me || principals.Count == 0)
        {
            return [];
        }
        await accounts.Refresh([me], reader.Today, stop);
        var people = await db.People.AsNoTracking().Where(person => principals.Contains(person.Id)).ToListAsync(stop);
        var schools = await db.Schools.ToDictionaryAsync(school => school.Id, school => school.Name, stop);
        var since = reader.Today.AddDays(-365);
        var contacts = await db
            .Contacts.AsNoTracking()
            .Where(each => each.OwnerId == me && each.Day >= since && principals.Contains(each.PrincipalId))
            .OrderBy(each => each.Start)
            .ToListAsync(stop);
        var owed = await db
            .DisplacedContacts.AsNoTracking()
            .Where(each => each.OwnerId == me && !each.IsMadeUp && each.Day >= since && principals.Contains(each.PrincipalId))
            .OrderByDescending(each => each.Start)
            .ToListAsync(stop);
        var lines = await db
            .SupportNotes.AsNoTracking()
            .Where(note => note.AuthorId == me && principals.Contains(note.SubjectId))
            .Where(note => note.DeletedAt == null && note.Use != NoteUse.Note)
            .OrderByDescending(note => note.WrittenAt)
            .ThenByDescending(note => note.Id)
            .ToListAsync(stop);
        var asked = await db
            .HelpRequests.AsNoTracking()
            .Open()
            .Where(request => principals.Contains(request.SubjectId))
            .OrderBy(request => request.AskedOn)
            .ThenBy(request => request.Id)
            .ToListAsync(stop);
        var requests = await RequestInView.Of(db, asked, me, stop);
        var now = db.Now.ToUnixTimeSeconds();
        return
        [
            .. people
                .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
                .Select(person => new PrincipalCard
                {
                    PrincipalId = person.Id,
                    Principal = person.Name,
                    School = schools.GetValueOrDefault(person.SchoolId ?? 0, ""),
                    Before = [.. contacts.Where(each => each.PrincipalId == person.Id && each.End <= now).Reverse()],
                    Booked = [.. contacts.Where(each => each.PrincipalId == person.Id && each.End > now)],
                    Owed = [.. owed.Where(each => each.PrincipalId == person.Id)],
                    Agreed = lines.Find(note =>
                        note.SubjectId == person.Id && note.Use == NoteUse.Agreed && note.Text.Length > 0
                    ),
                    WillTry = lines.Find(note => note.SubjectId == person.Id && note.Use == NoteUse.WillTry),
                    Requests = [.. requests.Where(each => each.Request.SubjectId == person.Id)],
                    HasTwoRooms = reader.Toward(person.Id).Contains(Seat.Evp),
                }),
        ];
    }
}
