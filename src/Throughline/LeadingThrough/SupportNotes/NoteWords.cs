using NodaTime;
using Throughline.Access;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.TimeUse.Today;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>How notes are called on every page.</summary>
internal static class NoteWords
{
    /// <summary>What stands where one types, as the law has it.</summary>
    public const string Wall = "Walled from evaluators; records law or a court may still reach it.";

    /// <summary>The tap in words.</summary>
    public static string Said(this VisitWas was) =>
        was switch
        {
            VisitWas.LeadingTeaching => "Leading teaching",
            VisitWas.AnotherMatter => "Another matter",
            _ => "It didn’t happen",
        };

    /// <summary>The tap as an answer of the calendar.</summary>
    public static VisitAnswer Answer(this VisitWas was) =>
        was switch
        {
            VisitWas.LeadingTeaching => VisitAnswer.Teaching,
            VisitWas.AnotherMatter => VisitAnswer.Other,
            _ => VisitAnswer.Missed,
        };

    /// <summary>What a note is.</summary>
    public static string Title(this SupportNote note) =>
        (note.Kind, note.Use) switch
        {
            (RecordKind.R09, NoteUse.Agreed) => "What you agreed",
            (RecordKind.R09, _) => "Shared note",
            (RecordKind.R10, NoteUse.WillTry) => "What I said I would try",
            (RecordKind.R10, _) => "Working note",
            _ => "Reflection",
        };

    /// <summary>The text, or the tap where nothing was written.</summary>
    public static string Shown(this SupportNote note) => note.Text.Length > 0 ? note.Text : note.Was?.Said() ?? "";

    /// <summary>"March 19".</summary>
    public static string DayOf(DateTimeOffset at, DateTimeZone zone) =>
        Dates.MonthDay(Instant.FromDateTimeOffset(at).InZone(zone).Date);

    /// <summary>"Thursday, March 19, 8:30 to 10:00".</summary>
    public static string Span(long start, long end, DateTimeZone zone)
    {
        var (from, to) = (Instant.FromUnixTimeSeconds(start).InZone(zone), Instant.FromUnixTimeSeconds(end).InZone(zone));
        return $"{Dates.WithWeekday(from.Date)}, {Dates.Between(from.TimeOfDay, to.TimeOfDay)}";
    }
}
