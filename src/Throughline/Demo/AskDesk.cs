using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Demo;

/// <summary>Asks in the name of Harbor's units, the way their page does.</summary>
internal sealed class AskDesk
{
    private readonly ThroughlineDb db;
    private readonly Pricing pricing;

    private AskDesk(ThroughlineDb db, Dictionary<string, Person> people) =>
        (this.db, People, pricing) = (db, people, new Pricing(db, new RosterCache(), [], []));

    /// <summary>Everybody, by name.</summary>
    public Dictionary<string, Person> People { get; }

    public static async Task<AskDesk> Open(ThroughlineDb db, CancellationToken stop) =>
        new(db, await db.People.ToDictionaryAsync(person => person.Name, stop));

    /// <summary>Asks, priced as of that day; without a verdict of the gate it goes past it or waits there.</summary>
    public async Task<List<Answer>> Ask(
        string by,
        DemandDraft draft,
        DateOnly on,
        CheaperWay way,
        GateVerdict? gate,
        CancellationToken stop
    )
    {
        var requester = People[by];
        var price = await pricing.Of(draft with { Unit = requester.Unit }, on, stop);
        var demand = Demand.Ask(draft, price, way, requester, At(on.Year, on.Month, on.Day));
        db.Demands.Add(demand);
        await db.SaveChangesAsync(stop);
        if (gate is { } verdict)
        {
            var deputy = People[CentralOffice.Deputy];
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

    /// <summary>Eleven in the morning in Harbor, or ten.</summary>
    public static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 15, 0, 0, TimeSpan.Zero);
}
