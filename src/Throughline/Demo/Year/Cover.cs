using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Year;

/// <summary>Calvin Whitfield's visits to Breakwater while Thomas Brandt is on leave, in whatever hours are spare.</summary>
internal static class Cover
{
    public static void Fill(Diary diary)
    {
        if (diary.Network.Ild != Handovers.Cover)
        {
            return;
        }

        var schools = Breakwater.Network.Schools.Where(school => school.Short != Handovers.MovedSchool).ToList();
        var monday = LocalDate.FromDateOnly(Handovers.LeaveStarts);
        var hours =
            from week in Enumerable.Range(0, 3)
            from hour in VisitHour.Spare
            let start = monday.PlusWeeks(week).PlusDays((int)hour.Day - 1).At(hour.From)
            where diary.IsFree(start, hour.Minutes)
            select (start, hour.Minutes);
        foreach (var ((start, minutes), school) in hours.ToList().Zip(schools))
        {
            diary.Add(
                new Entry
                {
                    Uid = diary.Uid($"cover-{school.Id}", start.Date),
                    Summary = $"{school.Short}, for Thomas Brandt: school visit",
                    Start = start,
                    Minutes = minutes,
                    Location = school.Name,
                    Organizer = diary.Owner,
                    Invited = [diary.Owner, Party.Of(school.Principal)],
                }
            );
        }
    }
}
