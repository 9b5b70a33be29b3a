using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>What calendars are full of besides: entries no rule can code, overlaps, private and free ones, a no to a meeting.</summary>
internal static class LooseEnds
{
    private static readonly string[] Vague =
    [
        "Check-in",
        "Touch base",
        "Follow-up",
        "SIP touchpoint",
        "Call",
        "Quick question",
    ];
    private static readonly string[] Private = ["Doctor's visit", "Pick up the car", "Call the bank", "School play"];
    private static readonly string[] Notices =
    [
        "Newsletter goes out",
        "Birthday, Elena",
        "Board packet posted",
        "Office moves desks",
    ];

    public static void Fill(Diary diary)
    {
        // The private entry of story 32.
        if (diary.Network.Id == "northshore")
        {
            diary.Add(Alone(diary, "private", Private[0], new(2026, 2, 27, 10, 0), 60) with { Private = true });
        }

        var dice = new Dice($"loose/{diary.Network.Id}");
        for (var monday = HarborYear.First; monday < HarborYear.Today; monday = monday.PlusWeeks(1))
        {
            var week = Thrown(diary, dice, monday).ToList();
            if (!ShownWeek.Is(diary, monday))
            {
                week.Where(entry => entry.Free || !diary.IsOff(entry.Start.Date)).ToList().ForEach(diary.Add);
            }
        }
    }

    private static IEnumerable<Entry> Thrown(Diary diary, Dice dice, LocalDate monday)
    {
        var principal = Party.Of(dice.Pick(diary.Network.Schools).Principal);
        var friday = monday.PlusDays(4);
        if (dice.Falls(45))
        {
            yield return With(diary, "vague", dice.Pick(Vague), friday.At(new(15, 0)), 45, principal);
        }
        // Half of it overlaps the planning meeting.
        if (dice.Falls(15))
        {
            yield return Alone(diary, "overlap", dice.Pick(Vague), monday.PlusDays(3).At(new(13, 0)), 60);
        }

        if (dice.Falls(25))
        {
            yield return Alone(diary, "private", dice.Pick(Private), friday.At(new(12, 0)), 60) with
            {
                Private = true,
            };
        }

        if (dice.Falls(20))
        {
            yield return Alone(diary, "notice", dice.Pick(Notices), monday.PlusDays(1).At(new(9, 0)), 30) with
            {
                Free = true,
            };
        }

        if (dice.Falls(15))
        {
            yield return Declined(diary, monday.PlusDays(2).At(new(10, 0)));
        }
    }

    private static Entry Declined(Diary diary, LocalDateTime start) =>
        Alone(diary, "declined", "Walk through the new offices", start, 60) with
        {
            Organizer = Party.Of(CentralOffice.Operations),
            Location = "Central Office",
            Invited = [diary.Owner with { Declined = true }, Party.Of(CentralOffice.Facilities)],
        };

    private static Entry With(Diary diary, string key, string title, LocalDateTime start, int minutes, Party other) =>
        Alone(diary, key, title, start, minutes) with
        {
            Organizer = diary.Owner,
            Invited = [diary.Owner, other],
            Location = title == "Call" ? "Online" : "",
        };

    private static Entry Alone(Diary diary, string key, string title, LocalDateTime start, int minutes) =>
        new()
        {
            Uid = diary.Uid(key, start.Date),
            Summary = title,
            Start = start,
            Minutes = minutes,
        };
}
