using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>Visits to one principal at one hour of every second week.</summary>
internal sealed record VisitSeries(
    HarborSchool School,
    string Principal,
    VisitHour Hour,
    bool IsEven,
    string Purpose,
    LocalDate From,
    LocalDate Until
)
{
    public Rhythm Rhythm => Rhythm.Weekly(Hour.Day, Hour.From, IsEven ? Parity.Even : Parity.Odd, From, Until);

    public Entry ToEntry(Diary diary)
    {
        var habits = Habits.Of(diary.Network);
        return new()
        {
            Uid = diary.Uid($"visit-{School.Id}-{ContentLines.Time(Rhythm.First)[9..13]}", Rhythm.First.Date),
            Summary = habits.Summary(School.Short, Principal, Purpose),
            Start = Rhythm.First,
            Minutes = Hour.Minutes,
            Location = habits.SaysWhere ? School.Name : "",
            Organizer = habits.Invites ? diary.Owner : null,
            Invited = habits.Invites ? [diary.Owner, Party.Of(Principal)] : [],
            Created = From.PlusDays(-20).At(new LocalTime(9, 0)),
        };
    }
}
