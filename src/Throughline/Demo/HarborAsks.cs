using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Demo;

/// <summary>What Harbor's units have asked of ILDs and principals, and what was answered. Stories 5, 7, 8, 9, 26.</summary>
internal sealed class HarborAsks(ThroughlineDb db)
{
    private const int Year = 2026;
    private AskDesk desk = null!;
    private Dictionary<string, long> networks = [];

    /// <summary>Writes them, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborAsks(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        desk = await AskDesk.Open(db, stop);
        networks = await db.Networks.ToDictionaryAsync(network => network.RosterKey, network => network.Id, stop);
        await Past(stop);
        await AtGate(stop);
        await new HarborPlates(db, desk).Write(stop);
        await db.SaveChangesAsync(stop);
    }

    // Story 7: three fields, two of them held; one hour was left of three, and of those six hours four were really needed.
    private async Task Past(CancellationToken stop)
    {
        var template = await desk.Ask(
            CentralOffice.Data,
            new()
            {
                Title = "Assessment data template",
                Kind = DemandKind.Template,
                Why = "Winter results by grade, one sheet a school.",
                HoursEach = 3,
                Due = new(2025, 10, 9),
                Serves = Serves.InPart,
                Fields = ["School", "Principal", "Weeks taught before the test"],
            },
            new(2025, 9, 29),
            CheaperWay.OnlyMissing,
            GateVerdict.Through,
            stop
        );
        int[] took = [40, 40, 30, 50, 40, 40];
        foreach (var (answer, minutes) in template.Zip(took))
        {
            answer.Accept(AskDesk.At(2025, 10, 1));
            answer.Took(minutes);
        }
        var enrollment = await desk.Ask(
            CentralOffice.Enrollment,
            new()
            {
                Title = "Network enrollment check",
                Kind = DemandKind.FiguresToPull,
                Why = "Numbers by grade, against the October count.",
                HoursEach = 2.5,
                Due = new(Year, 3, 24),
            },
            new(Year, 3, 3),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        foreach (var answer in enrollment)
        {
            answer.Accept(AskDesk.At(Year, 3, 5));
        }
        Of(enrollment, "Marisol Vega").HandTo(desk.People["Elena Ruiz"].Id, AskDesk.At(Year, 3, 5));
        Of(enrollment, "Marisol Vega").TakeOver();
        var review = await desk.Ask(
            CentralOffice.StudentServices,
            new()
            {
                Title = "Attendance team minutes",
                Kind = DemandKind.Report,
                Why = "What each school’s team decided in February.",
                HoursEach = 3.5,
                Due = new(Year, 3, 13),
            },
            new(Year, 3, 2),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        foreach (var answer in review)
        {
            answer.Decline("The teams’ minutes are in the shared folder already.", AskDesk.At(Year, 3, 4));
        }
        var hearing = await desk.Ask(
            CentralOffice.Hearings,
            new()
            {
                Title = "Custody hearing, court papers",
                Kind = DemandKind.Hearing,
                Why = "The court asks for a statement.",
                Networks = [networks["mariner"]],
                HoursEach = 2,
                Due = new(Year, 3, 11),
                Urgency = Urgency.CourtDate,
            },
            new(Year, 3, 9),
            CheaperWay.AsItIs,
            null,
            stop
        );
        hearing[0].Accept(AskDesk.At(Year, 3, 9));
    }

    private async Task AtGate(CancellationToken stop)
    {
        await desk.Ask(
            CentralOffice.Finance,
            new()
            {
                Title = "Spending plans read with each school",
                Kind = DemandKind.PlanReview,
                Why = "Every plan read once before the board sees it.",
                HoursEach = 3,
                Due = new(Year, 4, 3),
            },
            new(Year, 3, 18),
            CheaperWay.AsItIs,
            null,
            stop
        );
        await desk.Ask(
            "Vivian Stroud",
            new()
            {
                Title = "Walkthrough calibration with coaches",
                Kind = DemandKind.Meeting,
                Why = "One lesson watched together, so that coaches and ILDs see the same.",
                HoursEach = 1.5,
                Due = new(Year, 3, 30),
                Serves = Serves.Yes,
            },
            new(Year, 3, 18),
            CheaperWay.AsItIs,
            null,
            stop
        );
        await desk.Ask(
            "Vivian Stroud",
            new()
            {
                Title = "Science kit training",
                Kind = DemandKind.Training,
                Why = "How the new kits are used.",
                Of = AskedOf.Principals,
                Networks = [networks["northshore"]],
                HoursEach = 2,
                Due = new(Year, 4, 1),
                Serves = Serves.InPart,
            },
            new(Year, 3, 19),
            CheaperWay.AsItIs,
            null,
            stop
        );
    }

    private Answer Of(List<Answer> answers, string ild) => answers.Single(answer => answer.IldId == desk.People[ild].Id);
}
