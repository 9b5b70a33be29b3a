using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>Where a reader stands toward a school's targets: through those who lead it and through its network, on this day.</summary>
internal sealed class ScoreSight(ThroughlineDb db, Reader reader)
{
    /// <summary>How much of drafts of that school the reader sees.</summary>
    public async Task<View> ViewOf(School school, CancellationToken stop)
    {
        var (people, network) = await Around(school, stop);
        return View(reader, people, network is { } of ? [of] : []);
    }

    /// <summary>The same, where it is known already who leads the school and which networks it belongs to.</summary>
    public static View View(Reader reader, IReadOnlyCollection<long> principals, IReadOnlyCollection<long> networks) =>
        principals
            .Select(person => reader.ViewOf(RecordKind.R27, person))
            .Concat(networks.Select(network => Ruling.ViewOf(RecordKind.R27, Beside(reader, network))))
            .DefaultIfEmpty(reader.ViewOf(RecordKind.R27, 0))
            .Max();

    /// <summary>Whether the reader may do this with a draft of that school.</summary>
    public async Task<bool> May(Act act, School school, CancellationToken stop)
    {
        var (people, network) = await Around(school, stop);
        return people.Exists(person => reader.May(RecordKind.R27, act, person))
            || (network is { } of && Ruling.Allows(RecordKind.R27, act, Beside(reader, of)))
            || (people.Count == 0 && network is null && reader.May(RecordKind.R27, act, 0));
    }

    // A principal of the same network is another principal to this school: only through its own principals is anybody its principal.
    private static List<Seat> Beside(Reader reader, long network) =>
        [.. reader.TowardNetwork(network).Where(seat => seat != Seat.Prin)];

    private async Task<(List<long> People, long? Network)> Around(School school, CancellationToken stop) =>
        (
            await db
                .Assignments.On(reader.Today)
                .Where(each => each.Kind == AssignmentKind.LeadsSchool && each.SchoolId == school.Id)
                .Select(each => each.PersonId)
                .ToListAsync(stop),
            await NetworkSchools.NetworkOf(db, school, reader.Today, stop)
        );
}
