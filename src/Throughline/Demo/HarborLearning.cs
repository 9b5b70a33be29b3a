using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;
using Throughline.Demo.Year;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Meetings;
using Rhythm = Throughline.ProfessionalLearning.Meetings.Rhythm;

namespace Throughline.Demo;

/// <summary>Harbor's learning of ILDs, the same meetings that stand in their calendars: what was planned, held and taken. Stories 11 to 16 and 30.</summary>
internal sealed class HarborLearning(ThroughlineDb db)
{
    internal static readonly DateOnly Today = HarborYear.Today.ToDateOnly();
    private Dictionary<string, Person> people = [];
    private List<long> ilds = [];

    /// <summary>Writes them, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborLearning(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        people = await db.People.ToDictionaryAsync(person => person.Name, stop);
        ilds = [.. SixNetworks.All.Select(network => people[network.Ild].Id)];
        var led = await Series(
            "ILD meeting",
            SeriesKind.StaffLed,
            CentralOffice.Facilitator,
            new(8, 30),
            150,
            90,
            "Central Office, room 3",
            ilds,
            stop
        );
        await Hold(led, IldMeetings.Days().Select(day => day.ToDateOnly()), stop);
        await new HarborErosion(db, people).Write(led, stop);
        var peers = await Series(
            "Peer session: open inquiry",
            SeriesKind.PeerLed,
            "Denise Okafor",
            new(15, 0),
            60,
            60,
            "Room 3",
            ilds,
            stop
        );
        await Hold(peers, Every4Weeks(new(2025, 9, 4)), stop);
        var exchange = await Series(
            "ILDs’ own exchange: case discussion",
            SeriesKind.PeerLed,
            "Joan Petrakis",
            new(15, 0),
            90,
            90,
            "Room 3",
            ilds,
            stop
        );
        await Hold(exchange, Every4Weeks(new(2025, 9, 25)), stop);
        await HarborSessions.Write(db, people, ilds, peers, stop);
        await WithOutsideFacilitator(stop);
        await HarborPaper.Write(db, people["Marisol Vega"], stop);
        await Once(
            led,
            new(2025, 12, 15),
            MeetingForm.Guest,
            "A principal on changing a school’s culture",
            "Yolanda Marsh, Gull Point",
            stop
        );
        await Once(
            led,
            HarborYear.Retreat.ToDateOnly(),
            MeetingForm.Retreat,
            "Retreat: leading organizations that learn",
            "",
            stop
        );
    }

    private async Task WithOutsideFacilitator(CancellationToken stop)
    {
        List<long> elementary = [people["Marisol Vega"].Id, people["Thomas Brandt"].Id, people["Priya Raman"].Id];
        var series = await Series(
            "Elementary ILDs: consultancy",
            SeriesKind.OutsideFacilitator,
            "Marisol Vega",
            new(15, 0),
            90,
            90,
            "Harbor Public Library, room B",
            elementary,
            stop
        );
        await Hold(series, PeerLearning.WithOutsideFacilitator.Select(day => day.ToDateOnly()), stop, "Bea Lindqvist-Moor");
    }

    private async Task<MeetingSeries> Series(
        string name,
        SeriesKind kind,
        string convener,
        TimeOnly at,
        int minutes,
        int learning,
        string place,
        List<long> invited,
        CancellationToken stop
    )
    {
        var series = new MeetingSeries
        {
            Name = name,
            Kind = kind,
            Rhythm = Rhythm.TwiceMonthly,
            ConvenerId = people[convener].Id,
            ConvenedBy = convener,
            First = HarborYear.First.ToDateOnly(),
            Until = HarborYear.Last.ToDateOnly(),
            StartsAt = at,
            Minutes = minutes,
            LearningMinutes = learning,
            Place = place,
        };
        db.MeetingSeries.Add(series);
        await db.SaveChangesAsync(stop);
        db.SeriesMembers.AddRange(invited.Select(one => new SeriesMember { SeriesId = series.Id, PersonId = one }));
        return series;
    }

    // All meetings at once: what is past was held as planned, until something says otherwise.
    private async Task Hold(MeetingSeries series, IEnumerable<DateOnly> days, CancellationToken stop, string guest = "")
    {
        var meetings = days.Select(day => series.On(day, guest: guest)).ToList();
        db.Meetings.AddRange(meetings);
        await db.SaveChangesAsync(stop);
        var invited = db.SeriesMembers.Local.Where(one => one.SeriesId == series.Id).Select(one => one.PersonId).ToList();
        foreach (var meeting in meetings)
        {
            Fill(series, meeting, invited);
        }
        await db.SaveChangesAsync(stop);
    }

    private void Fill(MeetingSeries series, Meeting meeting, IReadOnlyList<long> invited)
    {
        var past = meeting.Day < Today;
        foreach (var block in series.Agenda(meeting.Id))
        {
            block.HeldMinutes = past ? block.PlannedMinutes : null;
            block.Area = block.IsLearning ? AreaOf(meeting.Day) : null;
            db.AgendaBlocks.Add(block);
        }
        foreach (var person in invited)
        {
            db.Invited.Add(
                new Invited
                {
                    MeetingId = meeting.Id,
                    PersonId = person,
                    Came = past ? true : null,
                }
            );
        }
        if (past)
        {
            meeting.Record(At(meeting.Day));
        }
    }

    // In turn, but for what Harbor never talked about: convening principals in networks, and advice that is set aside.
    private static PracticeArea AreaOf(DateOnly day)
    {
        var touched = Enum.GetValues<PracticeArea>().Where(one => one < PracticeArea.AdviceSetAside).ToList();
        return touched[day.DayNumber / 7 % touched.Count];
    }

    private async Task Once(
        MeetingSeries like,
        DateOnly day,
        MeetingForm form,
        string title,
        string guest,
        CancellationToken stop
    )
    {
        var meeting = like.On(day, form, guest);
        meeting.Title = title;
        meeting.Minutes = form == MeetingForm.Retreat ? 420 : 75;
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(stop);
        var learning = AgendaBlock.Learning(meeting.Id, 0, title, form == MeetingForm.Retreat ? 360 : 75);
        learning.HeldMinutes = day < Today ? learning.PlannedMinutes : null;
        db.AgendaBlocks.Add(learning);
        // Half of them: the others are offered what was read and shown.
        var invited = form == MeetingForm.Retreat ? ilds.Take(ilds.Count / 2) : ilds;
        db.Invited.AddRange(
            invited.Select(one => new Invited
            {
                MeetingId = meeting.Id,
                PersonId = one,
                Came = day < Today ? true : null,
            })
        );
        if (day < Today)
        {
            meeting.Record(At(day));
        }
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<DateOnly> Every4Weeks(LocalDate first)
    {
        for (var day = first; day <= HarborYear.Last; day = day.PlusWeeks(4))
        {
            if (!HarborYear.IsHoliday(day))
            {
                yield return day.ToDateOnly();
            }
        }
    }

    /// <summary>Noon of that day in Harbor, or an hour before.</summary>
    internal static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(16, 0), TimeSpan.Zero);
}
