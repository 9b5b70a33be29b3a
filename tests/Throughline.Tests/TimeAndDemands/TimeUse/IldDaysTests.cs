using System.Globalization;
using System.Text.Json;
using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Tests.TimeAndDemands.Calendars;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

/// <summary>A week that is read by itself is the week of the whole year, although fewer entries are read for it.</summary>
public sealed class IldDaysTests(Databases databases)
{
    private const string Marisol = "marisol-vega";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_week_read_by_itself_is_the_week_of_the_year(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, Marisol);
        await using var db = harbor.Store.OpenFor("test");
        var rosters = new RosterCache();
        var index = (await rosters.Current(db, Stop)).Index;
        var principal = index.OwnPrincipals(Marisol, new DateOnly(2026, 3, 2))[0];
        var address = index.AddressesOf(principal).First();
        var today = DistrictDay.Of(HarborSite.Now, HarborYear.Zone);
        await new CalendarImport(db, rosters).Receive(Marisol, "more.ics", AtTheEdges(address), today, Stop);

        var owner = await harbor.IdOf(Marisol);
        var days = new IldDays(db, rosters);
        var year = await days.Read(owner, new Window(new DateOnly(2025, 8, 25), new DateOnly(2026, 6, 28)), Stop);
        Assert.Equal(["after-the-week"], CausesOf("called-off", year));
        Assert.Equal(["long-before"], CausesOf("moved-far", year));
        Assert.True(year.Weeks.Count > 40);
        foreach (var week in year.Weeks)
        {
            var alone = await days.Read(owner, new Window(week.Monday, week.Monday.AddDays(6)), Stop);
            Assert.Equal(Told(week), Told(Assert.Single(alone.Weeks)));
            Assert.Equal(In(week.Monday, year.Displaced), In(week.Monday, alone.Displaced));
            Assert.Equal(In(week.Monday, year.Breaks), In(week.Monday, alone.Breaks));
        }
    }

    // One visit moved two months away from a slot that a meeting of the week before covers; one called off that was to reach
    // into the week after, where its cause lies.
    private static byte[] AtTheEdges(string address) =>
        SmallCalendar.Of(
            Event("moved-far", "20260302T090000", "20260302T100000", $"RRULE:FREQ=DAILY;COUNT=2\r\n{Attendee(address)}"),
            Event(
                "moved-far",
                "20260504T090000",
                "20260504T100000",
                $"RECURRENCE-ID;TZID={Zone}:20260302T090000\r\n{Attendee(address)}"
            ),
            Event("long-before", "20260226T080000", "20260302T110000", ""),
            Event("called-off", "20260313T150000", "20260317T120000", $"STATUS:CANCELLED\r\n{Attendee(address)}"),
            Event("after-the-week", "20260317T010000", "20260317T110000", "")
        );

    private const string Zone = "America/New_York";

    private static string Attendee(string address) => $"ATTENDEE:mailto:{address}\r\n";

    private static string Event(string uid, string start, string end, string more) =>
        $"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID={Zone}:{start}\r\nDTEND;TZID={Zone}:{end}\r\nSUMMARY:{uid}\r\n{more}END:VEVENT\r\n";

    private static List<string> CausesOf(string uid, IldTime time) =>
        [.. time.Displaced.Where(visit => Uid(visit.Visit) == uid).Select(visit => visit.Cause is { } by ? Uid(by) : "")];

    private static string Uid(CodedOccurrence one) => one.Occurrence.Entry.Uid;

    private static string Told(WeekTime week) => JsonSerializer.Serialize(week);

    private static List<string> In(DateOnly monday, IEnumerable<DisplacedVisit> visits) =>
        [
            .. visits
                .Where(visit => IsIn(monday, visit.Start))
                .Select(visit =>
                    $"{Uid(visit.Visit)} {visit.PrincipalId} {visit.Kind} {visit.Start} {visit.End} {visit.CauseUnit} {(visit.Cause is { } by ? Uid(by) : "")}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> In(DateOnly monday, IEnumerable<ProtectedBreak> breaks) =>
        [
            .. breaks
                .Where(one => IsIn(monday, one.Meeting.Occurrence.Start))
                .Select(one =>
                    string.Create(CultureInfo.InvariantCulture, $"{Uid(one.Meeting)} {one.Meeting.Occurrence.Start}")
                )
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsIn(DateOnly monday, long instant)
    {
        var (from, to) = DistrictZone.Find(HarborYear.Zone)!.Instants(new Window(monday, monday.AddDays(6)));
        return instant >= from && instant < to;
    }
}
