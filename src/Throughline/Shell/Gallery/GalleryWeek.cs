using NodaTime;
using Throughline.Shell.Weeks;
using Throughline.TimeAccounting;

namespace Throughline.Shell.Gallery;

/// <summary>A week with everything that a calendar has to show: protected, taken, overlap, short, early, cancelled, private.</summary>
internal static class GalleryWeek
{
    public static WeekCalendar Make(LocalDate monday) =>
        new([
            new(
                monday,
                [
                    new(510, 600, "ILD meeting, inquiry", TimeGroup.OwnLearning),
                    new(600, 660, "ILD meeting, operations", TimeGroup.CentralMeetings),
                    new(660, 690, "Travel", TimeGroup.Travel),
                    new(690, 780, "Driftwood, P. Nolan", TimeGroup.WithPrincipals) { Note = "classroom walk" },
                    new(930, 1020, "Enrollment template", TimeGroup.RequestsAndHearings) { Note = "Data office" },
                ]
            ),
            new(
                monday.PlusDays(1),
                [
                    new(480, 600, "Alder Street, R. Delgado", TimeGroup.WithPrincipals) { Note = "visits and debrief" },
                    new(780, 870, "Gull Point, S. Patel", TimeGroup.WithPrincipals)
                    {
                        IsOff = true,
                        Note = "Moved to Friday: hearing",
                    },
                    new(780, 900, "Hearing, with S. Patel", TimeGroup.PrincipalsOtherMatters) { Note = "called by HR" },
                    new(900, 990, "Kingsley, F. Haddad", TimeGroup.WithPrincipals) { Note = "feedback practice" },
                ]
            )
            {
                Note = "Protected; 2 h taken",
                Protected = [new(450, 1020)],
                Taken = [new(780, 900)],
            },
            new(
                monday.PlusDays(2),
                [
                    new(480, 660, "Jetty Lane, D. Carter", TimeGroup.WithPrincipals) { Note = "instructional rounds" },
                    new(660, 675, "Call, front office", TimeGroup.CentralMeetings),
                    new(675, 720, "Private", null),
                    new(720, 840, "Eastgate, M. Tanaka", TimeGroup.WithPrincipals) { Note = "coaching cycle 3" },
                    new(960, 990, "Call, A. Kim, budget", TimeGroup.ToConfirm) { Href = "#confirm" },
                ]
            )
            {
                Note = "Protected",
                Protected = [new(450, 1020)],
            },
            new(
                monday.PlusDays(3),
                [
                    new(480, 600, "Ironwood, K. Lindqvist", TimeGroup.WithPrincipals) { Note = "visits and debrief" },
                    new(780, 840, "Check-in", TimeGroup.ToConfirm) { Href = "#confirm" },
                    new(800, 870, "Title I planning", TimeGroup.CentralMeetings),
                    new(810, 870, "Boundary call", TimeGroup.CentralMeetings),
                    new(900, 960, "Peer session", TimeGroup.OwnLearning) { Note = "all six ILDs" },
                ]
            )
            {
                Note = "Today; morning protected",
                Protected = [new(450, 720)],
                Now = 740,
            },
            new(
                monday.PlusDays(4),
                [
                    new(390, 450, "Late buses", TimeGroup.RequestsAndHearings) { Note = "Transportation" },
                    new(510, 600, "Hawthorne, L. Moreno", TimeGroup.WithPrincipals) { Note = "planned" },
                    new(630, 720, "Site plan review panel", TimeGroup.Accountability),
                    new(900, 960, "SIP touchpoint", TimeGroup.ToConfirm) { Href = "#confirm" },
                    new(1080, 1170, "Board evening", TimeGroup.CentralMeetings),
                ]
            ),
        ]);
}
