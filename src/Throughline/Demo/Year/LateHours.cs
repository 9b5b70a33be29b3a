using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>What is done when schools have closed: mail, forms, and the next presentation. Thrown, until today.</summary>
internal static class LateHours
{
    private static readonly (int Day, int Hour, int Percent, string Title, string CalledBy)[] Kinds =
    [
        (1, 17, 45, "Accountability presentation, slides for the network", ""),
        (2, 16, 45, "Compliance forms", CentralOffice.StudentServices),
        (3, 16, 75, "Email and desk time", ""),
        (4, 16, 30, "Staffing logistics", "Leland Marsh"),
    ];

    public static void Fill(Diary diary)
    {
        var dice = new Dice($"late/{diary.Network.Id}");
        for (var monday = HarborYear.First; monday < HarborYear.Today; monday = monday.PlusWeeks(1))
        {
            foreach (var (day, hour, percent, title, calledBy) in Kinds)
            {
                if (dice.Falls(percent) && !ShownWeek.Is(diary, monday))
                {
                    Put(diary, monday.PlusDays(day).At(new(hour, 0)), title, calledBy);
                }
            }
        }
    }

    private static void Put(Diary diary, LocalDateTime start, string title, string calledBy)
    {
        if (diary.IsFree(start, 60))
        {
            diary.Add(
                new Entry
                {
                    Uid = diary.Uid("late", start.Date),
                    Summary = title,
                    Start = start,
                    Minutes = 60,
                    Organizer = calledBy.Length > 0 ? Party.Of(calledBy) : null,
                    Invited = calledBy.Length > 0 ? [diary.Owner] : [],
                }
            );
        }
    }
}
