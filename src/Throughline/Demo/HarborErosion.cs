using Throughline.Demo.Cast;
using Throughline.Demo.Year;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.Demo;

/// <summary>What took learning time of the ILDs' own meetings this year, who knocked, and what waits now.</summary>
internal sealed class HarborErosion(ThroughlineDb db, Dictionary<string, Person> people)
{
    /// <summary>Writes it; the meetings must be there.</summary>
    public async Task Write(MeetingSeries series, CancellationToken stop)
    {
        var facilitator = people[CentralOffice.Facilitator];
        foreach (var (day, lost, business, calledBy) in IldMeetings.Eroded)
        {
            var on = day.ToDateOnly();
            var meeting = db.Meetings.Local.Single(one => one.SeriesId == series.Id && one.Day == on);
            var block = db.AgendaBlocks.Local.Single(one => one.MeetingId == meeting.Id && one.IsLearning);
            block.HeldMinutes = block.PlannedMinutes - lost;
            var mover = people[calledBy];
            var whole = lost == block.PlannedMinutes;
            if (whole || lost == 35)
            {
                var knock = await Ask(meeting, block, mover, business, lost, on.AddDays(-4), stop);
                db.Refusals.Add(
                    knock.Refuse(
                        "It fits in operations at 10:00.",
                        mover.Name,
                        on.AddDays(14),
                        facilitator,
                        HarborLearning.At(on.AddDays(-3))
                    )
                );
                if (whole)
                {
                    var (over, _) = knock.Overrule(
                        "Families hear of the boundaries on Tuesday; the six must know before.",
                        IldMeetings.MadeUp.ToDateOnly(),
                        mover,
                        HarborLearning.At(on.AddDays(-2))
                    );
                    db.Overrides.Add(over);
                    meeting.Cancel(HarborLearning.At(on.AddDays(-2)));
                }
            }
            db.Losses.Add(
                new Loss
                {
                    MeetingId = meeting.Id,
                    BlockId = block.Id,
                    Minutes = lost,
                    How =
                        whole ? LossKind.Cancelled
                        : lost >= 35 ? LossKind.TakenByBusiness
                        : lost == 30 ? LossKind.Cut
                        : LossKind.Shortened,
                    Cause = business,
                    Unit = mover.Unit,
                    Mover = mover.Name,
                    MoverId = mover.Id,
                    At = HarborLearning.At(on),
                }
            );
        }
        await Waiting(series, facilitator, stop);
    }

    private async Task Waiting(MeetingSeries series, Person facilitator, CancellationToken stop)
    {
        var next = db
            .Meetings.Local.Where(one => one.SeriesId == series.Id && one.Day > HarborLearning.Today)
            .MinBy(one => one.Day)!;
        var block = db.AgendaBlocks.Local.Single(one => one.MeetingId == next.Id && one.IsLearning);
        var deputy = people[CentralOffice.Deputy];
        var forms = await Ask(next, block, deputy, "Budget forms", 30, HarborLearning.Today.AddDays(-2), stop);
        db.Refusals.Add(
            forms.Refuse(
                "The forms fit in operations at 10:00.",
                deputy.Name,
                next.Day,
                facilitator,
                HarborLearning.At(HarborLearning.Today.AddDays(-1))
            )
        );
        await db.SaveChangesAsync(stop);
    }

    private async Task<Knock> Ask(
        Meeting meeting,
        AgendaBlock block,
        Person by,
        string topic,
        int minutes,
        DateOnly on,
        CancellationToken stop
    )
    {
        var knock = new Knock
        {
            MeetingId = meeting.Id,
            BlockId = block.Id,
            Topic = topic,
            Why = "All six are in one room then.",
            Minutes = minutes,
            AskedById = by.Id,
            AskedBy = by.Name,
            Unit = by.Unit,
            AskedAt = HarborLearning.At(on),
        };
        db.Knocks.Add(knock);
        await db.SaveChangesAsync(stop);
        return knock;
    }
}
