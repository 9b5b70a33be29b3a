using System.Text;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Incidents;
using Throughline.Demo.Networks;
using Throughline.Demo.Year;

namespace Throughline.Demo;

/// <summary>The six ILDs' calendars of the school year, made by rules and throws that give the same bytes each time.</summary>
/// <remarks>
/// What comes first has its time: leave, then what others called, then meetings and the desk, then visits, which are moved or
/// cancelled where a call is in their way; what is left over comes last.
/// </remarks>
internal static class HarborCalendars
{
    /// <summary>Calendars by the id of their ILD, as UTF-8 iCalendar.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files() =>
        SixNetworks.All.ToDictionary(network => CastName.Id(network.Ild), network => Encoding.UTF8.GetBytes(Text(network)));

    /// <summary>One ILD's entries.</summary>
    internal static IReadOnlyList<Entry> Of(HarborNetwork network)
    {
        var diary = new Diary(network);
        AwayDays.Fill(diary);
        CallsOfTheYear.Fill(diary);
        IldMeetings.Fill(diary);
        PeerLearning.Fill(diary);
        Desk.Fill(diary);
        new VisitBook(diary).Fill(network.Id == Tidewater.Network.Id ? TidewaterFortnight.Visits() : Fortnight.Of(network));
        Cover.Fill(diary);
        DeskCalls.Fill(diary);
        LateHours.Fill(diary);
        ShownWeek.Fill(diary);
        LooseEnds.Fill(diary);
        RareCompany.Fill(diary);
        return diary.Entries;
    }

    private static string Text(HarborNetwork network) =>
        CalendarText.Write(network.Ild, Habits.Of(network).Flavour, Of(network));
}
