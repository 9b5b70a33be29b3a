using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Demo;

/// <summary>What Harbor's units have asked of ILDs and principals, and what was answered. Stories 5, 7, 8, 9, 26.</summary>
internal sealed class HarborAsks(ThroughlineDb db)
{
    private const int Year = 2026;
    private readonly Pricing pricing = new(db, new RosterCache(), [], []);
    private Dictionary<string, Person> people = [];
    private Dictionary<string, long> networks = [];

    /// <summary>Writes them, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborAsks(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        people = await db.People.ToDictionaryAsync(person => person.Name, stop);
        networks = await db.Networks.ToDictionaryAsync(network => network.RosterKey, network => network.Id, stop);
        await Past(stop);
        await AtGate(stop);
        await OnPlates(stop);
        await db.SaveChangesAsync(stop);
    }

    // Story 7: three fields, two of them held; one hour was left of three, and of those six hours four were really needed.
    private async Task Past(CancellationToken stop)
    {
        var template = await Ask(
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
            answer.Accept(At(2025, 10, 1));
            answer.Took(minutes);
        }
        var enrollment = await Ask(
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
            answer.Accept(At(Year, 3, 5));
        }
        Of(enrollment, "Marisol Vega").HandTo(people["Elena Ruiz"].Id, At(Year, 3, 5));
        Of(enrollment, "Marisol Vega").TakeOver();
        var review = await Ask(
            CentralOffice.StudentServices,
            new()
            {
                Title = "Attendance team minutes",
                Kind = DemandKind.Report,
                Why = "What each school’s team decided in February.",
                HoursEach = 3.75,
                Due = new(Year, 3, 13),
            },
            new(Year, 3, 2),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        foreach (var answer in review)
        {
            answer.Decline("The teams’ minutes are in the shared folder already.", At(Year, 3, 4));
        }
        var hearing = await Ask(
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
        hearing[0].Accept(At(Year, 3, 9));
    }

    private async Task AtGate(CancellationToken stop)
    {
        await Ask(
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
        await Ask(
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
        await Ask(
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

    private async Task OnPlates(CancellationToken stop)
    {
        await Ask(
            CentralOffice.Operations,
            new()
            {
                Title = "Presentation on schools in red to the cabinet",
                Kind = DemandKind.Presentation,
                Why = "“Schools in red present their response.”",
                Networks = [networks["tidewater"], networks["mariner"]],
                HoursEach = 6,
                Due = new(Year, 4, 2),
            },
            new(Year, 3, 12),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        var plan = await Ask(
            CentralOffice.ChiefOfStaff,
            new()
            {
                Title = "Review the state improvement plan draft",
                Kind = DemandKind.PlanReview,
                Why = "Comments on all four chapters.",
                HoursEach = 4,
                Due = new(Year, 3, 31),
                Serves = Serves.InPart,
            },
            new(Year, 3, 12),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        await SharedNo(plan, stop);
        await Ask(
            CentralOffice.Engagement,
            new()
            {
                Title = "Family engagement templates",
                Kind = DemandKind.Template,
                Why = "One sheet a school, from their sites.",
                HoursEach = 2,
                Due = new(Year, 4, 7),
                Fields = ["Nights held", "Families who came", "Languages spoken"],
            },
            new(Year, 3, 16),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        await Ask(
            CentralOffice.Trainer,
            new()
            {
                Title = "Curriculum training, grade 5 math",
                Kind = DemandKind.Training,
                Why = "Tuesday 9:00, a protected morning. No ILD is invited.",
                Of = AskedOf.Principals,
                Networks = [networks["tidewater"]],
                HoursEach = 2,
                Due = new(Year, 3, 31),
                Serves = Serves.InPart,
            },
            new(Year, 3, 16),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
        await Ask(
            CentralOffice.Facilitator,
            new()
            {
                Title = "Comment on the principal coaching rubric",
                Kind = DemandKind.PlanReview,
                Why = "Your words, before it is used.",
                HoursEach = 1,
                Due = new(Year, 4, 3),
                Serves = Serves.Yes,
            },
            new(Year, 3, 17),
            CheaperWay.AsItIs,
            GateVerdict.Through,
            stop
        );
    }

    // Story 8, before the fourth signature.
    private async Task SharedNo(List<Answer> plan, CancellationToken stop)
    {
        var no = new SharedNo
        {
            DemandId = plan[0].DemandId,
            OwnerId = people["Denise Okafor"].Id,
            Reason = "Reading the draft would displace a visit of each of us in the week of March 30.",
            Instead = "one page of comments from the six, by April 2, 1 hour.",
            StartedAt = At(Year, 3, 17),
        };
        db.SharedNoes.Add(no);
        await db.SaveChangesAsync(stop);
        foreach (var name in new[] { "Denise Okafor", "Thomas Brandt", "Priya Raman" })
        {
            db.Signatures.Add(
                new Signature
                {
                    SharedNoId = no.Id,
                    OwnerId = people[name].Id,
                    IsNamed = false,
                    Aside = name == "Thomas Brandt" ? "I was asked for the same page in December." : "",
                    At = At(Year, 3, 18),
                }
            );
        }
    }

    private Answer Of(List<Answer> answers, string ild) => answers.Single(answer => answer.IldId == people[ild].Id);

    private async Task<List<Answer>> Ask(
        string by,
        DemandDraft draft,
        DateOnly on,
        CheaperWay way,
        GateVerdict? gate,
        CancellationToken stop
    )
    {
        var requester = people[by];
        var price = await pricing.Of(draft with { Unit = requester.Unit }, on, stop);
        var demand = Demand.Ask(draft, price, way, requester, At(on.Year, on.Month, on.Day));
        db.Demands.Add(demand);
        await db.SaveChangesAsync(stop);
        if (gate is { } verdict)
        {
            var deputy = people[CentralOffice.Deputy];
            db.GateAnswers.Add(
                demand.AnswerAtGate(
                    verdict,
                    new GateTerms("", 0, null, ""),
                    deputy.Name,
                    deputy.Id,
                    At(on.Year, on.Month, on.Day)
                )
            );
        }
        var answers = price
            .People.Select(one => new Answer
            {
                DemandId = demand.Id,
                IldId = one.Ild,
                OfIld = one.OfIld,
                Principals = one.Principals,
            })
            .ToList();
        db.DemandAnswers.AddRange(answers);
        await db.SaveChangesAsync(stop);
        return answers;
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 15, 0, 0, TimeSpan.Zero);
}
