using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>Company that is met a few times a year: school staff without their principal, people from outside, nobody knows whom.</summary>
internal static class RareCompany
{
    private static readonly Party Partners = new("Harbor Families Council", "hello@harborfamilies.example");

    public static void Fill(Diary diary)
    {
        var dice = new Dice($"company/{diary.Network.Id}");
        for (var monday = HarborYear.First; monday < HarborYear.Today; monday = monday.PlusWeeks(1))
        {
            var thrown = dice.Next(100);
            if (
                !ShownWeek.Is(diary, monday)
                && Company(diary, thrown, monday.PlusDays(4)) is { } entry
                && diary.IsFree(entry.Start, entry.Minutes)
            )
            {
                diary.Add(entry);
            }
        }
    }

    private static Entry? Company(Diary diary, int thrown, LocalDate friday) =>
        thrown switch
        {
            < 15 when StaffOf(diary.Network) is { } staff => Put(
                diary,
                "Classroom walk with the coach",
                friday.At(new(13, 0)),
                staff
            ),
            >= 15 and < 25 => Put(diary, "Community meeting, families council", friday.At(new(12, 0)), Partners),
            >= 25 and < 35 => Put(diary, "Busy", friday.At(new(7, 0)), null),
            _ => null,
        };

    private static Party? StaffOf(HarborNetwork network) =>
        SchoolStaff
            .People.Where(person => network.Schools.Any(school => school.Short == person.School))
            .Select(person => Party.Of(person.Name))
            .FirstOrDefault();

    private static Entry Put(Diary diary, string title, LocalDateTime start, Party? other) =>
        new()
        {
            Uid = diary.Uid("company", start.Date),
            Summary = title,
            Start = start,
            Minutes = 60,
            Organizer = other is null ? null : diary.Owner,
            Invited = other is null ? [] : [diary.Owner, other],
        };
}
