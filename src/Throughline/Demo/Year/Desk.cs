using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Year;

/// <summary>What stands in every ILD's week beside visits and learning: travel, the team, the deputy, panels, complaints.</summary>
internal static class Desk
{
    public static void Fill(Diary diary)
    {
        var turn = SixNetworks.Ids.Index().Single(id => id.Item == diary.Network.Id).Index;
        Stand(
            diary,
            Called("title-i", "Title I planning", "Vivian Stroud", 60),
            IsoDayOfWeek.Thursday,
            new(13, 30),
            Parity.Even
        );
        Stand(
            diary,
            Called("panel", "Site plan review panel", CentralOffice.Data, 90),
            IsoDayOfWeek.Friday,
            new(10, 30),
            Parity.Even
        );
        Stand(
            diary,
            Called("scorecard", "Scorecard review", CentralOffice.Data, 60),
            IsoDayOfWeek.Thursday,
            new(15, 0),
            Parity.Odd
        );
        Stand(
            diary,
            Called("complaints", "Parent complaints, follow-up", CentralOffice.StudentServices, 60),
            IsoDayOfWeek.Friday,
            new(10, 30),
            Parity.Odd
        );
        Stand(
            diary,
            Called("deputy", "One-to-one with Dr. Marchetti", CentralOffice.Deputy, 30),
            IsoDayOfWeek.Thursday,
            new LocalTime(12, 0).PlusMinutes(30 * turn),
            Parity.Odd
        );
        Stand(diary, Team(diary), IsoDayOfWeek.Monday, new(8, 30), Parity.Odd);
        Stand(diary, Block("plans", "Site plan review, comments on drafts", 60), IsoDayOfWeek.Monday, new(9, 30), Parity.Odd);
        foreach (var (day, time) in Roads(diary.Network))
        {
            Stand(diary, Block("travel", "Travel", 30), day, time, Parity.Every);
        }
    }

    private static IEnumerable<(IsoDayOfWeek Day, LocalTime Time)> Roads(HarborNetwork network)
    {
        var early = Habits.Of(network).EarlyHours;
        yield return (IsoDayOfWeek.Monday, new(11, 0));
        yield return (IsoDayOfWeek.Tuesday, new(10, 0));
        yield return (IsoDayOfWeek.Wednesday, early ? new(11, 0) : new(11, 45));
        if (network.Id != Tidewater.Network.Id)
        {
            yield return (IsoDayOfWeek.Thursday, early ? new(10, 0) : new(9, 45));
        }
    }

    private static void Stand(Diary diary, Entry entry, IsoDayOfWeek day, LocalTime time, Parity parity)
    {
        var rhythm = Rhythm.Weekly(day, time, parity, HarborYear.First, HarborYear.Last);
        var own = entry with { Uid = diary.Uid(entry.Uid, rhythm.First.Date) };
        diary.Repeat(own.Organizer is null ? own : own with { Invited = [.. own.Invited, diary.Owner] }, rhythm);
    }

    private static Entry Team(Diary diary) =>
        Called("team", "Network team meeting", diary.Network.Ild, 60) with
        {
            Invited = [Party.Of(diary.Network.Manager)],
        };

    private static Entry Called(string key, string title, string calledBy, int minutes) =>
        Block(key, title, minutes) with
        {
            Organizer = Party.Of(calledBy),
            Location = "Central Office",
        };

    private static Entry Block(string key, string title, int minutes) =>
        new()
        {
            Uid = key,
            Summary = title,
            Start = HarborYear.First.AtMidnight(),
            Minutes = minutes,
        };
}
