using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Year;

/// <summary>The six ILDs' meetings every second Monday: 90 minutes of learning, an hour of business, and what entered the 90.</summary>
internal static class IldMeetings
{
    internal const int LearningMinutes = 90;
    private static readonly LocalTime Opens = new(8, 30);

    /// <summary>Minutes lost, what took them and who called it. Stories 11 and 30.</summary>
    internal static readonly (LocalDate Day, int Lost, string Business, string CalledBy)[] Eroded =
    [
        (new(2025, 9, 29), 15, "Enrollment counts", CentralOffice.Enrollment),
        (new(2025, 10, 27), 35, "Facilities: heating season", CentralOffice.Facilities),
        (new(2025, 11, 24), 30, "Bus schedules", CentralOffice.Transportation),
        (new(2025, 12, 8), 45, "State improvement plan review", CentralOffice.ChiefOfStaff),
        (new(2026, 3, 2), LearningMinutes, "Boundary announcement", CentralOffice.Deputy),
    ];

    /// <summary>The make-up date that came with the one override.</summary>
    internal static readonly LocalDate MadeUp = new(2026, 4, 6);

    public static void Fill(Diary diary)
    {
        Series(diary, "inquiry", "ILD meeting, inquiry", CentralOffice.Facilitator, Opens, LearningMinutes);
        Series(diary, "operations", "ILD meeting, operations", CentralOffice.Deputy, new(10, 0), 60);
        foreach (var (day, lost, business, calledBy) in Eroded.Where(row => !diary.IsOff(row.Day)))
        {
            var start = day.At(Opens).PlusMinutes(LearningMinutes - lost);
            diary.Add(Meeting("business", business, calledBy, start, lost) with { Created = day.PlusDays(-3).At(new(11, 0)) });
        }
        if (!diary.IsOff(MadeUp))
        {
            diary.Add(
                Meeting(
                    "make-up",
                    "ILD meeting, inquiry (made up)",
                    CentralOffice.Facilitator,
                    MadeUp.At(Opens),
                    LearningMinutes
                )
            );
        }
    }

    /// <summary>Its Mondays; a holiday's meeting is held a week later, and one that falls into a recess is left out.</summary>
    internal static IEnumerable<LocalDate> Days() =>
        RhythmAt(Opens)
            .Starts()
            .Select(start => HarborYear.IsHoliday(start.Date) ? start.Date.PlusWeeks(1) : start.Date)
            .Where(day => !HarborYear.IsHoliday(day));

    private static Rhythm RhythmAt(LocalTime time) =>
        Rhythm.Weekly(IsoDayOfWeek.Monday, time, Parity.Even, HarborYear.First, HarborYear.Last);

    private static void Series(Diary diary, string key, string title, string calledBy, LocalTime time, int minutes)
    {
        var rhythm = RhythmAt(time);
        var master = Meeting(key, title, calledBy, rhythm.First, minutes);
        var except = new List<LocalDateTime>();
        foreach (var start in rhythm.Starts())
        {
            // A holiday's meeting is held a week later.
            var held = HarborYear.IsHoliday(start.Date) ? start.PlusWeeks(1) : start;
            var lost = key == "inquiry" ? Array.Find(Eroded, row => row.Day == start.Date).Lost : 0;
            if (diary.IsOff(held.Date))
            {
                except.Add(start);
            }
            else if (held != start)
            {
                diary.Add(master with { Start = held, InsteadOf = start });
            }
            else if (lost > 0)
            {
                diary.Add(Shortened(master, start, lost));
            }
            else
            {
                diary.Take(master with { Start = start });
            }
        }
        diary.Add(master with { Rule = rhythm.Rule(), Except = except });
    }

    private static Entry Shortened(Entry master, LocalDateTime start, int lost) =>
        master with
        {
            Start = start,
            InsteadOf = start,
            Minutes = lost == LearningMinutes ? LearningMinutes : LearningMinutes - lost,
            Cancelled = lost == LearningMinutes,
        };

    internal static Entry Meeting(string key, string title, string calledBy, LocalDateTime start, int minutes) =>
        new()
        {
            Uid = $"ild-{key}-{ContentLines.Day(start)}@{CastName.Domain}",
            Summary = title,
            Start = start,
            Minutes = minutes,
            Location = "Central Office, room 3",
            Organizer = Party.Of(calledBy),
            Invited = [.. SixNetworks.All.Select(network => Party.Of(network.Ild))],
        };
}
