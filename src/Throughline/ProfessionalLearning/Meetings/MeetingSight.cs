using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Which meetings the reader sees, how much of each, and what they may do there: from their seats toward the ILDs who are invited.</summary>
internal sealed class MeetingSight(ThroughlineDb db, Reader reader)
{
    private readonly Dictionary<long, View> views = [];

    /// <summary>One meeting; null where there is none for this reader.</summary>
    public async Task<MeetingInView?> Of(long id, CancellationToken stop) =>
        (await Of(db.Meetings.Where(meeting => meeting.Id == id), stop)).SingleOrDefault();

    /// <summary>Those within some days, both included, in order.</summary>
    public Task<IReadOnlyList<MeetingInView>> Between(DateOnly from, DateOnly to, CancellationToken stop) =>
        Of(db.Meetings.Where(meeting => meeting.Day >= from && meeting.Day <= to), stop);

    /// <summary>Those of a query, in order of their days.</summary>
    public async Task<IReadOnlyList<MeetingInView>> Of(IQueryable<Meeting> query, CancellationToken stop)
    {
        var meetings = await query.OrderBy(meeting => meeting.Day).ThenBy(meeting => meeting.StartsAt).ToListAsync(stop);
        var ids = query.Select(meeting => meeting.Id);
        var blocks = (
            await db.AgendaBlocks.Where(one => ids.Contains(one.MeetingId)).OrderBy(one => one.Position).ToListAsync(stop)
        ).ToLookup(one => one.MeetingId);
        var invited = (await db.Invited.Where(one => ids.Contains(one.MeetingId)).ToListAsync(stop)).ToLookup(one =>
            one.MeetingId
        );
        var losses = (
            await db.Losses.Where(one => ids.Contains(one.MeetingId)).OrderBy(one => one.Id).ToListAsync(stop)
        ).ToLookup(one => one.MeetingId);
        var me = reader.PersonId;
        var knocked = await db
            .Knocks.Where(one => one.AskedById == me && ids.Contains(one.MeetingId))
            .Select(one => one.MeetingId)
            .ToHashSetAsync(stop);
        return
        [
            .. meetings
                .Select(meeting =>
                    InView(
                        meeting,
                        [.. blocks[meeting.Id]],
                        [.. invited[meeting.Id]],
                        [.. losses[meeting.Id]],
                        knocked.Contains(meeting.Id)
                    )
                )
                .Where(meeting => meeting.View != View.Nothing),
        ];
    }

    /// <summary>The people who lead a network on that day, in order of their names.</summary>
    public static async Task<List<Person>> Ilds(ThroughlineDb db, DateOnly day, CancellationToken stop)
    {
        var leaders = db.Assignments.On(day).Where(one => one.Kind == AssignmentKind.LeadsNetwork).Select(one => one.PersonId);
        return await db.People.AsNoTracking().Where(one => leaders.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(stop);
    }

    private MeetingInView InView(
        Meeting meeting,
        IReadOnlyList<AgendaBlock> blocks,
        IReadOnlyList<Invited> invited,
        IReadOnlyList<Erosion.Loss> losses,
        bool knocked
    )
    {
        var me = reader.PersonId;
        var convenes = me is not null && meeting.ConvenerId == me;
        var isOwn = convenes || invited.Any(one => one.PersonId == me);
        var concerned = invited
            .Select(one => one.PersonId)
            .Where(person => person != me || invited.Count == 1)
            .DefaultIfEmpty(meeting.ConvenerId);
        // What two people talk about in private is not a meeting that others look at; its minutes are in sums only.
        var seen =
            isOwn ? View.Full
            : meeting.Kind == SeriesKind.OneToOne ? View.Nothing
            : concerned.Select(person => ViewOf(person, knocked)).DefaultIfEmpty(View.Nothing).Max();
        var staffLed = meeting.Kind is SeriesKind.StaffLed;
        var facilitates = staffLed && concerned.Any(person => reader.Toward(person).Contains(Seat.Facil));
        var chief = staffLed && concerned.Any(person => reader.May(RecordKind.R15, Act.Approve, person));
        return new MeetingInView(meeting, seen)
        {
            Blocks = blocks,
            Invited = invited,
            Losses = losses,
            MayArrange = convenes || facilitates || (chief && staffLed),
            Protects = facilitates || (convenes && !chief),
            MayOverride = chief,
            SeesAgenda = seen == View.Full && (isOwn || staffLed || Convening.Leads(reader)),
            IsOwn = isOwn,
        };
    }

    private View ViewOf(long person, bool party)
    {
        if (party)
        {
            return reader.ViewOf(RecordKind.R15, person, isParty: true);
        }
        if (!views.TryGetValue(person, out var view))
        {
            views[person] = view = reader.ViewOf(RecordKind.R15, person);
        }
        return view;
    }
}
