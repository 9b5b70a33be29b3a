using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>Templates and data requests, by which unit asks: most Mondays late, some Fridays. Stories 7 and 17.</summary>
internal static class DeskCalls
{
    private static readonly (string Title, string CalledBy)[] Asked =
    [
        ("Enrollment template", CentralOffice.Enrollment),
        ("Family engagement template", CentralOffice.Engagement),
        ("Assessment data template", CentralOffice.Data),
        ("PLC template", "Vivian Stroud"),
        ("Attendance data request", CentralOffice.StudentServices),
        ("Boundary spreadsheet", CentralOffice.Planning),
    ];

    /// <summary>Three rounds of comments on one plan, eleven hours at the desk.</summary>
    private static readonly (LocalDate Day, int Minutes)[] Drafts =
    [
        (new(2025, 10, 3), 150),
        (new(2025, 10, 17), 150),
        (new(2025, 10, 31), 180),
        (new(2025, 11, 14), 180),
    ];

    public static void Fill(Diary diary)
    {
        var dice = new Dice($"requests/{diary.Network.Id}");
        for (var monday = HarborYear.First; monday <= HarborYear.Today.PlusWeeks(2); monday = monday.PlusWeeks(1))
        {
            var (asked, late, also) = (dice.Pick(Asked), dice.Falls(75), dice.Falls(45));
            var shown = ShownWeek.Is(diary, monday);
            if (late || shown)
            {
                Put(diary, shown ? Asked[0] : asked, monday.At(new(15, 30)), 90);
            }

            if (also && !shown)
            {
                Put(diary, dice.Pick(Asked), monday.PlusDays(4).At(new(14, 30)), 60);
            }
        }
        if (diary.Network.Id == "estuary")
        {
            foreach (var (day, minutes) in Drafts)
            {
                Put(
                    diary,
                    ("Compliance report, principal support plan, comments", CentralOffice.Academics),
                    day.At(new(13, 0)),
                    minutes
                );
            }
        }
    }

    private static void Put(Diary diary, (string Title, string CalledBy) asked, LocalDateTime start, int minutes)
    {
        if (diary.IsFree(start, minutes))
        {
            diary.Add(
                new Entry
                {
                    Uid = diary.Uid("request", start.Date),
                    Summary = asked.Title,
                    Start = start,
                    Minutes = minutes,
                    Organizer = Party.Of(asked.CalledBy),
                    Invited = [diary.Owner],
                }
            );
        }
    }
}
