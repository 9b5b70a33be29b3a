using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Demo;

/// <summary>What lies on the plates of Harbor's ILDs in March 2026, let through and unanswered; one no that is being signed.</summary>
internal sealed class HarborPlates(ThroughlineDb db, AskDesk desk)
{
    private const int Year = 2026;

    /// <summary>Writes them.</summary>
    public async Task Write(CancellationToken stop)
    {
        var networks = await db.Networks.ToDictionaryAsync(network => network.RosterKey, network => network.Id, stop);
        await desk.Ask(
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
        var plan = await desk.Ask(
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
        await desk.Ask(
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
        await desk.Ask(
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
        await desk.Ask(
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
            OwnerId = desk.People["Denise Okafor"].Id,
            Reason = "Reading the draft would displace a visit of each of us in the week of March 30.",
            Instead = "one page of comments from the six, by April 2, 1 hour.",
            StartedAt = AskDesk.At(Year, 3, 17),
        };
        db.SharedNoes.Add(no);
        await db.SaveChangesAsync(stop);
        foreach (var name in new[] { "Denise Okafor", "Thomas Brandt", "Priya Raman" })
        {
            db.Signatures.Add(
                new Signature
                {
                    SharedNoId = no.Id,
                    OwnerId = desk.People[name].Id,
                    IsNamed = false,
                    Aside = name == "Thomas Brandt" ? "I was asked for the same page in December." : "",
                    At = AskDesk.At(Year, 3, 18),
                }
            );
        }
    }
}
