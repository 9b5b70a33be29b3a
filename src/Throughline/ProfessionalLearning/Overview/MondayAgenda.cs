using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.ProfessionalLearning.Overview;

/// <summary>The deputy's fifth line: the ILD meeting of these days, and what is trying to enter it.</summary>
internal sealed class MondayAgenda(ThroughlineDb db, Reader reader, MeetingSight sight)
{
    public const string Nothing = "No ILD meeting is due in seven days, and nothing is trying to enter one.";

    private const int DaysAhead = 7;

    // What asks for minutes asks for those of a meeting that stands; nobody asks for next year's.
    private const int DaysOfAsking = 120;

    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var today = reader.Today;
        var ahead = (await sight.Between(today, today.AddDays(DaysOfAsking), stop))
            .Where(one => one.IsFull && one.Meeting.Kind == SeriesKind.StaffLed && one.Meeting.IsAhead(today))
            .ToList();
        var waiting = (await KnockInView.Of(db, ahead, stop)).Where(one => one.Knock.State == KnockState.Waiting).ToList();
        var next =
            ahead.Find(one => one.Meeting.Day <= today.AddDays(DaysAhead)) ?? waiting.MinBy(one => one.Meeting.Day)?.InView;
        if (next is null)
        {
            return null;
        }
        var trying = waiting.Where(one => one.Meeting.Id == next.Meeting.Id).ToList();
        return new MondayLine(
            $"{next.Meeting.Title} {(next.Meeting.Day == today ? "today" : $"on {MeetingWords.Day(next.Meeting.Day)}")}: {next.Learning.Held} of {next.Learning.Planned} minutes of learning stand",
            trying.Count == 0
                ? "Nothing is trying to enter it. The facilitator’s no stands."
                : $"{Counts.Capital(Counts.InWords(trying.Count))} trying to enter it: {string.Join("; ", trying.Select(one => $"“{one.Knock.Topic}”, {one.Knock.Minutes} min"))}. The facilitator answers.",
            "Open the agenda",
            $"/learning/meetings/{next.Meeting.Id}"
        );
    }
}
