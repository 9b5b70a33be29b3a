using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>What asks for learning minutes of a meeting, with the no and the override if there are.</summary>
internal sealed record KnockInView(Knock Knock, MeetingInView InView, AgendaBlock Block, Refusal? Refusal, Override? Override)
{
    public Meeting Meeting => InView.Meeting;

    /// <summary>Those of some meetings, open ones first, then the newest.</summary>
    public static async Task<IReadOnlyList<KnockInView>> Of(
        ThroughlineDb db,
        IReadOnlyList<MeetingInView> meetings,
        CancellationToken stop
    )
    {
        var ids = meetings.Select(one => one.Meeting.Id).ToList();
        var knocks = await db.Knocks.Where(one => ids.Contains(one.MeetingId)).ToListAsync(stop);
        var keys = knocks.Select(one => one.Id).ToList();
        var refusals = await db.Refusals.Where(one => keys.Contains(one.KnockId)).ToDictionaryAsync(one => one.KnockId, stop);
        var overrides = await db.Overrides.Where(one => keys.Contains(one.KnockId)).ToDictionaryAsync(one => one.KnockId, stop);
        return
        [
            .. knocks
                .OrderBy(one => one.State)
                .ThenByDescending(one => one.Id)
                .Select(one => (Knock: one, In: meetings.First(meeting => meeting.Meeting.Id == one.MeetingId)))
                .Select(each => new KnockInView(
                    each.Knock,
                    each.In,
                    each.In.Blocks.First(block => block.Id == each.Knock.BlockId),
                    refusals.GetValueOrDefault(each.Knock.Id),
                    overrides.GetValueOrDefault(each.Knock.Id)
                )),
        ];
    }
}
