using NodaTime;
using NodaTime.Extensions;
using Throughline.Shell.Wording;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Meetings in words.</summary>
internal static class MeetingWords
{
    public static string Words(this SeriesKind kind) =>
        kind switch
        {
            SeriesKind.StaffLed => "Convened by the central office",
            SeriesKind.PeerLed => "Convened by ILDs themselves",
            SeriesKind.OutsideFacilitator => "Convened by ILDs, with a facilitator from outside",
            SeriesKind.OneToOne => "One to one with the supervisor",
            _ => "Of an ILD’s team",
        };

    public static string Words(this Rhythm rhythm) =>
        rhythm switch
        {
            Rhythm.Once => "Once",
            Rhythm.Weekly => "Every week",
            Rhythm.TwiceMonthly => "Every second week",
            _ => "Every month, on the same weekday",
        };

    public static string Words(this MeetingForm form) =>
        form switch
        {
            MeetingForm.Guest => "With a guest",
            MeetingForm.Retreat => "Retreat",
            _ => "Meeting",
        };

    public static string Words(this PracticeArea area) =>
        area switch
        {
            PracticeArea.JointWork => "Working side by side with a principal",
            PracticeArea.Modelling => "Showing, and thinking aloud while showing",
            PracticeArea.Differentiating => "Different help for different principals, all year",
            PracticeArea.Tools => "Tools, and how we use them with principals",
            PracticeArea.Brokering => "Bringing help in and keeping demands out",
            PracticeArea.GainingTrust => "Trust before anything hangs on it",
            PracticeArea.MeaningfulAccountability => "Making accountability mean something",
            PracticeArea.ActionableLeadership => "Making “instructional leadership” something to do",
            PracticeArea.LettingThemDecide => "Letting a principal come to a decision",
            PracticeArea.AdviceSetAside => "When a principal sets advice aside",
            _ => "How we convene principals in networks",
        };

    /// <summary>"Monday, March 30".</summary>
    public static string Day(DateOnly day) => Dates.WithWeekday(day.ToLocalDate());

    /// <summary>"Mar 30".</summary>
    public static string Brief(DateOnly day) => Dates.Brief(day.ToLocalDate());

    /// <summary>"8:30 to 11:00".</summary>
    public static string Times(this Meeting meeting) => Dates.Between(Clock(meeting.StartsAt), Clock(meeting.EndsAt));

    /// <summary>"8:30".</summary>
    public static string At(TimeOnly time) => Dates.Clock(Clock(time));

    private static LocalTime Clock(TimeOnly time) => new(time.Hour, time.Minute);
}
