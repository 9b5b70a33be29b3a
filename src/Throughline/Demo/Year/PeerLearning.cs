using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>What ILDs convene themselves, and with their principals. Stories 12 to 16.</summary>
internal static class PeerLearning
{
    private static readonly string[] ElementaryIlds = ["Marisol Vega", "Thomas Brandt", "Priya Raman"];
    private static readonly Party OutsideFacilitator = new("Bea Lindqvist-Moor", "bea@opentable-facilitation.example");
    internal static readonly LocalDate[] WithOutsideFacilitator =
    [
        new(2025, 11, 13),
        new(2025, 12, 11),
        new(2026, 2, 26),
        new(2026, 4, 23),
    ];

    public static void Fill(Diary diary)
    {
        var sessions = new Rhythm(new(2025, 9, 4, 15, 0), 4, HarborYear.Last);
        diary.Repeat(IldMeetings.Meeting("peers", "Peer session: open inquiry", "Denise Okafor", sessions.First, 60), sessions);
        var exchange = new Rhythm(new(2025, 9, 25, 15, 0), 4, HarborYear.Last);
        diary.Repeat(
            IldMeetings.Meeting("exchange", "ILDs' own exchange: case discussion", "Joan Petrakis", exchange.First, 90),
            exchange
        );
        if (ElementaryIlds.Contains(diary.Network.Ild))
        {
            foreach (var day in WithOutsideFacilitator.Where(day => diary.IsFree(day.At(new(15, 0)), 90)))
            {
                diary.Add(Consultancy(day));
            }
        }

        var network = new Rhythm(new(2025, 9, 11, 14, 30), 4, HarborYear.Last);
        diary.Repeat(OfPrincipals(diary, network.First), network);
    }

    private static Entry Consultancy(LocalDate day) =>
        IldMeetings.Meeting("consultancy", "Elementary ILDs: consultancy", ElementaryIlds[0], day.At(new(15, 0)), 90) with
        {
            Location = "Harbor Public Library, room B",
            Invited = [.. ElementaryIlds.Select(Party.Of), OutsideFacilitator],
        };

    private static Entry OfPrincipals(Diary diary, LocalDateTime start) =>
        new()
        {
            Uid = diary.Uid("network", start.Date),
            Summary = "Network learning, principals",
            Start = start,
            Minutes = 90,
            Organizer = diary.Owner,
            Invited =
            [
                diary.Owner,
                .. diary
                    .Network.Schools.Where(school => school.Short != Handovers.MovedSchool)
                    .Select(school => Party.Of(school.Principal)),
            ],
        };
}
