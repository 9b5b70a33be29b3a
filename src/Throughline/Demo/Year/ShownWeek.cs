using NodaTime;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>What only the week of the page Week has: three entries that no rule can code, one of which overlaps another.</summary>
internal static class ShownWeek
{
    private static readonly LocalDate Monday = HarborYear.Monday(HarborYear.Today);

    // An assistant's mailbox, not in the roster: who called it is clear to a person, not to a rule.
    private static readonly Party DeputysOffice = new("Dr. Helen Marchetti", "deputy.office@harbor.example");

    /// <summary>Whether nothing may be thrown into this week of this diary.</summary>
    public static bool Is(Diary diary, LocalDate day) => diary.Network.Id == "tidewater" && HarborYear.Monday(day) == Monday;

    public static void Fill(Diary diary)
    {
        if (!Is(diary, Monday))
        {
            return;
        }

        diary.Add(Put(diary, "call", "Call, A. Kim, budget line", 2, new(16, 0), 30, Party.Of("Andrew Kim")));
        diary.Add(Put(diary, "check-in", "Check-in", 3, new(13, 0), 60, DeputysOffice));
        diary.Add(Put(diary, "sip", "SIP touchpoint", 4, new(15, 0), 60, Party.Of("Patrick Nolan")));
    }

    private static Entry Put(Diary diary, string key, string title, int day, LocalTime from, int minutes, Party caller) =>
        new()
        {
            Uid = diary.Uid(key, Monday.PlusDays(day)),
            Summary = title,
            Start = Monday.PlusDays(day).At(from),
            Minutes = minutes,
            Organizer = caller,
            Invited = [diary.Owner, caller],
            Created = Monday.PlusDays(day - 3).At(new(9, 20)),
        };
}
