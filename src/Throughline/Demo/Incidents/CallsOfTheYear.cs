using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Networks;
using Throughline.Demo.Year;

namespace Throughline.Demo.Incidents;

/// <summary>All calls, by day, and how they come into an ILD's diary.</summary>
internal static class CallsOfTheYear
{
    public static IReadOnlyList<Call> All { get; } =
    [
        .. PersonnelHearings
            .All()
            .Concat(PlansAndDecks.All())
            .Concat(WholeCohort.All())
            .Concat(Trainings.All())
            .Concat(Influence.All())
            .Concat(TwoRooms.All())
            .Concat(Closing.All())
            .Concat(OtherCalls.All())
            .Concat(Emergencies.All())
            .OrderBy(call => call.Start),
    ];

    public static IEnumerable<Call> Of(Diary diary) => All.Where(call => call.IsIn(diary) && !diary.IsOff(call.Day));

    public static void Fill(Diary diary)
    {
        foreach (var call in Of(diary))
        {
            diary.Add(call.ToEntry(Ilds(call), Principals(call)));
        }
    }

    private static IEnumerable<Party> Ilds(Call call) =>
        SixNetworks.All.Where(network => call.Networks.Contains(network.Id)).Select(network => Party.Of(network.Ild));

    private static IEnumerable<Party> Principals(Call call) =>
        from network in SixNetworks.All
        from school in network.Schools
        where call.Schools.Contains(school.Short)
        select Party.Of(school.Principal);
}
