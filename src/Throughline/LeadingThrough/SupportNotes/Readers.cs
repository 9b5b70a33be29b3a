using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.Walls;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>Someone to whom the principal may release a shared note.</summary>
internal sealed record PossibleReader(long PersonId, string Name, Seat Seat)
{
    /// <summary>What they are to her.</summary>
    public string What =>
        Seat switch
        {
            Seat.Evp => "evaluates you",
            Seat.Chief => "supervises your ILD",
            _ => "is your ILD now",
        };
}

/// <summary>Who reads a note, by name: listed on each.</summary>
internal static class Readers
{
    /// <summary>The sentence for each of the notes; releases are loaded for all at once.</summary>
    public static async Task<Dictionary<long, string>> ReadersOf(
        this ThroughlineDb db,
        IReadOnlyCollection<SupportNote> notes,
        Reader reader,
        CancellationToken stop
    )
    {
        var ids = notes.Where(note => note.IsShared).Select(note => note.Id).ToList();
        var released = await db
            .Releases.Where(each => each.Kind == RecordKind.R09 && ids.Contains(each.RowId) && each.RevokedAt == null)
            .ToListAsync(stop);
        List<long> people =
        [
            .. notes.SelectMany(note => new[] { note.AuthorId, note.SubjectId }),
            .. released.Select(each => each.ReaderId),
        ];
        var names = await db.NamesOf(people, stop);
        return notes.ToDictionary(
            note => note.Id,
            note => Sentence(note, reader.PersonId, names, released.Where(each => each.RowId == note.Id).ToList())
        );
    }

    /// <summary>Names by person.</summary>
    public static Task<Dictionary<long, string>> NamesOf(
        this ThroughlineDb db,
        IEnumerable<long> people,
        CancellationToken stop
    )
    {
        var ids = people.Distinct().ToList();
        return db
            .People.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, stop);
    }

    /// <summary>To whom the principal may release this note today: her evaluators, her ILD's chief, the ILD who follows.</summary>
    public static async Task<List<PossibleReader>> MayBeReleasedTo(
        this ThroughlineDb db,
        SupportNote note,
        Reader reader,
        CancellationToken stop
    )
    {
        var ilds = IldsOf(reader);
        var around = await db
            .Assignments.On(reader.Today)
            .Where(each =>
                (each.Kind == AssignmentKind.Evaluates && each.TargetPersonId == note.SubjectId)
                || (each.Kind == AssignmentKind.Supervises && ilds.Contains(each.TargetPersonId!.Value))
            )
            .Select(each => new { each.PersonId, each.Kind })
            .ToListAsync(stop);
        List<(long Person, Seat Seat)> found =
        [
            .. around.Select(each => (each.PersonId, each.Kind == AssignmentKind.Evaluates ? Seat.Evp : Seat.Chief)),
            .. ilds.Select(ild => (ild, Seat.Ild)),
        ];
        var names = await db.NamesOf(found.Select(each => each.Person), stop);
        return
        [
            .. found
                .Where(each => each.Person != note.AuthorId && each.Person != note.SubjectId)
                .DistinctBy(each => each.Person)
                .Select(each => new PossibleReader(each.Person, names[each.Person], each.Seat)),
        ];
    }

    /// <summary>The ILDs of the principal who reads, today; usually one.</summary>
    public static List<long> IldsOf(Reader principal) =>
        [
            .. principal
                .Standing.NetworkLeads.Select(lead => lead.NetworkId!.Value)
                .Distinct()
                .Where(network => principal.TowardNetwork(network).Contains(Seat.Prin))
                .SelectMany(network => principal.Standing.LeadersOf(network, principal.Today))
                .Distinct(),
        ];

    private static string Sentence(SupportNote note, long? me, Dictionary<long, string> names, List<Release> released)
    {
        if (!note.IsShared)
        {
            return note.AuthorId == me ? "Only you." : $"Only {names[note.AuthorId]}.";
        }
        string Named(long person) => person == me ? "you" : names[person];
        var both = new[] { Named(note.AuthorId), Named(note.SubjectId) }.OrderBy(name => name == "you" ? 0 : 1).ToList();
        var also =
            released.Count == 0 ? "" : $"; released to {string.Join(", ", released.Select(each => names[each.ReaderId]))}";
        var sentence = $"{both[0]} and {both[1]}{also}.";
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
