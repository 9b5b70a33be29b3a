using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.ExitTaps;
using Throughline.ProfessionalLearning.Materials;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Samples;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Overview;

/// <summary>ILDs' own learning in one look: minutes kept, what took the others, what comes next.</summary>
[Rule(RecordKind.R15)]
internal sealed class LearningPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    public SchoolYear Year { get; private set; } = null!;

    /// <summary>Meetings that the central office convenes, and what became of them is known.</summary>
    public IReadOnlyList<MeetingInView> Known { get; private set; } = [];

    /// <summary>What others convene or convened: peers, one to one, retreats.</summary>
    public IReadOnlyList<MeetingInView> Others { get; private set; } = [];

    /// <summary>The next meeting that the central office convenes; null without one.</summary>
    public MeetingInView? Next { get; private set; }

    /// <summary>Past meetings of which nobody has written down what was held, and that the reader may.</summary>
    public IReadOnlyList<MeetingInView> ToRecord { get; private set; } = [];

    /// <summary>What asks for minutes that are kept for learning, open ones first.</summary>
    public IReadOnlyList<KnockInView> Knocks { get; private set; } = [];
    public LearningMinutes Sum { get; private set; } = LearningMinutes.None;

    /// <summary>What ILDs convened themselves, in minutes of learning.</summary>
    public LearningMinutes OwnConvened { get; private set; } = LearningMinutes.None;
    public Coverage Coverage { get; private set; } = new(0, new Dictionary<PracticeArea, int>());

    /// <summary>Exit taps of the year; null for those who may not see any.</summary>
    public TapSum? Taps { get; private set; }

    /// <summary>Whether sessions were worth the ILDs' time, by cohort; null for those who may not see any.</summary>
    public WorthSum? Worth { get; private set; }

    /// <summary>How many ILDs each meeting of <see cref="Others"/> reached.</summary>
    public IReadOnlyDictionary<long, Reach> Reached { get; private set; } = new Dictionary<long, Reach>();

    /// <summary>Things shared from sessions where the reader was not.</summary>
    public int Offered { get; private set; }

    /// <summary>Coded minutes of the year, three sessions or more; null before.</summary>
    public CodedShares? Coded { get; private set; }
    public bool SeesDrafts => Convening.Leads(reader) || reader.Holds(Seat.Chief) || reader.Holds(Seat.Senr);
    public bool SeesSamples => SamplesPage.OpensTo(reader);

    /// <summary>Sessions of today in whose circle the reader is.</summary>
    public IReadOnlyList<(long Session, string Title)> Rooms { get; private set; } = [];
    public DateOnly Today => reader.Today;

    /// <summary>Whether causes and names are shown: closed to those who only evaluate, and to guests.</summary>
    public bool IsFull { get; private set; }
    public bool IsIld => Convening.Leads(reader);
    public bool MayConvene => Convening.May(reader);
    public bool MayAskIn => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R15, Act.Create);

    public async Task OnGetAsync(int? year, CancellationToken stop)
    {
        Year = await SchoolYear.Asked(db, year, reader.Today, stop);
        var all = await sight.Between(Year.First, Year.Last, stop);
        IsFull = all.Count == 0 || all.Any(one => one.IsFull);
        var led = all.Where(one => one.Meeting.Kind == SeriesKind.StaffLed).ToList();
        Known = [.. led.Where(one => one.Meeting.IsKnown && one.Learning.Planned > 0)];
        Others = [.. all.Where(one => one.Meeting.Kind != SeriesKind.StaffLed || one.Meeting.Form != MeetingForm.Regular)];
        Next = led.FirstOrDefault(one => one.Meeting.IsAhead(reader.Today) && one.Meeting.Form == MeetingForm.Regular);
        ToRecord = [.. all.Where(one => one.MayArrange && !one.Meeting.IsKnown && one.Meeting.Day < reader.Today)];
        Sum = Known.Aggregate(LearningMinutes.None, (sum, one) => sum + one.Learning);
        OwnConvened = all.Where(one =>
                one.Meeting.IsKnown
                && !one.Meeting.IsCancelled
                && one.Meeting.Kind is SeriesKind.PeerLed or SeriesKind.OutsideFacilitator
            )
            .Aggregate(LearningMinutes.None, (sum, one) => sum + one.Learning);
        Coverage = IsFull ? Coverage.Of(all) : Coverage;
        Taps = reader.MayAnywhere(RecordKind.R14, Act.Read) ? await TapSum.Of(db, Year, stop) : null;
        Worth = reader.MayAnywhere(RecordKind.R14, Act.Read) ? await WorthSum.Of(db, Year, stop) : null;
        Reached = await ReachedBy(stop);
        Offered = await Materials.Offer.Count(db, reader, all, stop);
        Coded = reader.SeesAnywhere(RecordKind.R18) ? await CodedShares.Of(db, Year, stop) : null;
        Rooms = await OwnRooms(stop);
        Knocks = IsFull ? await KnockInView.Of(db, [.. led.Where(one => one.IsFull)], stop) : [];
    }

    private async Task<Dictionary<long, Reach>> ReachedBy(CancellationToken stop)
    {
        var leads = await db.Assignments.AsNoTracking().Where(one => one.Kind == AssignmentKind.LeadsNetwork).ToListAsync(stop);
        var reached = new Dictionary<long, Reach>();
        foreach (var one in Others)
        {
            var ilds = leads.Where(lead => lead.On(one.Meeting.Day)).Select(lead => lead.PersonId).ToHashSet();
            if (Reach.Of(one, ilds) is { } reach)
            {
                reached[one.Meeting.Id] = reach;
            }
        }
        return reached;
    }

    private async Task<IReadOnlyList<(long, string)>> OwnRooms(CancellationToken stop)
    {
        var (me, today) = (reader.PersonId, reader.Today);
        var mine = db.CircleMembers.Where(one => one.PersonId == me).Select(one => one.SessionId);
        var found = await db
            .LiveSessions.Where(one => mine.Contains(one.Id) && one.EndedAt == null)
            .Join(
                db.Meetings.Where(one => one.Day == today),
                one => one.MeetingId,
                meeting => meeting.Id,
                (one, meeting) => new { one.Id, meeting.Title }
            )
            .ToListAsync(stop);
        return [.. found.Select(one => (one.Id, one.Title))];
    }

    /// <summary>Erosion month by month, as a line; fewer than two months draw none.</summary>
    public IReadOnlyList<(DateOnly Month, LearningMinutes Minutes)> Months =>
        [
            .. Known
                .GroupBy(one => new DateOnly(one.Meeting.Day.Year, one.Meeting.Day.Month, 1))
                .Select(month => (month.Key, month.Aggregate(LearningMinutes.None, (sum, one) => sum + one.Learning))),
        ];

    /// <summary>What took the minutes, the most first; it names causes and no people.</summary>
    public IReadOnlyList<(string Cause, int Minutes)> Causes =>
        [
            .. Known
                .SelectMany(one => one.Losses)
                .GroupBy(loss => loss.Cause.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(cause => (cause.First().Cause, cause.Sum(loss => loss.Minutes)))
                .OrderByDescending(cause => cause.Item2),
        ];
}
