using Throughline.Access;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Demands.ByMail;
using Throughline.TimeAndDemands.Demands.UnitFigures;
using Throughline.TimeAndDemands.Issues;
using Throughline.TimeAndDemands.ParkedLetters;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What comes with asks, planted: those that came by letter, letters that wait, and figures that a unit disputes.</summary>
internal static class AskKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        // A price goes back by letter to whoever sent the ask; no page shows it.
        Planted.A<MailedAsk>(MailedOf),
        Planted.After<Correction>(CorrectionOf) with
        {
            Item = plant => $"/asks/{plant.Id}/correct",
            ShownOn = "/asks/{id}/correct",
            // A dispute is between the unit and whoever keeps the gate.
            NotShownTo = [Seat.Ild, Seat.Team, Seat.Asst, Seat.Senr, Seat.Data, Seat.Reco],
        },
        Planted.A<Issue>(IssueOf) with
        {
            Item = plant => $"/issues/{plant.Id}",
            ShownOn = "/issues/{id}",
            // A records officer's case opens it in the case's package.
            NotShownTo = [Seat.Reco],
        },
        // Everybody reads what was sent to them and nothing else: this one is the deputy's.
        Planted.A<ParkedLetter>(LetterOf) with
        {
            ShownOn = "/letters",
            OnlyFor = [Seat.Chief],
        },
    ];

    private static Issue IssueOf(Planting plant) =>
        new()
        {
            IldId = plant.Scene.Ild.Id,
            RaisedById = plant.Scene.Ild.Id,
            RaisedBy = plant.Scene.Ild.Name,
            Topic = "A vacancy",
            Words = $"In the way: {plant.Token}",
            Tried = "Two letters.",
            PrincipalId = plant.Scene.Principal.Id,
            // Of no unit: evaluators of the scene work in the party's, and what was sent to a unit is for all of it.
            Unit = "",
            RaisedAt = Scene.Now.AddHours(-2),
            ClockFrom = Scene.Now.AddHours(-2),
            State = IssueState.Taken,
            HolderId = plant.Scene.Party.Id,
            Holder = plant.Scene.Party.Name,
        };

    private static MailedAsk MailedOf(Planting plant) =>
        new()
        {
            Tag = plant.Token,
            Sender = "seat-dept@harbor.example",
            RequesterId = plant.Scene.Party.Id,
            By = "seat-dept",
            Title = $"An ask about {plant.Token}",
            Kind = DemandKind.Report,
            Of = AskedOf.Ilds,
            MinutesEach = 60,
            Due = new(2026, 4, 1),
            ReceivedAt = Scene.Now,
        };

    // Its page is that of the ask.
    private static async Task<object> CorrectionOf(Planting plant)
    {
        var demand = (long)await DemandKinds.Ask(plant with { Token = "disputed" });
        await plant.Save(
            new Correction
            {
                DemandId = demand,
                ById = plant.Scene.Party.Id,
                By = "seat-dept",
                Words = $"Wrong about {plant.Token}",
                MinutesEach = 30,
                At = Scene.Now,
            }
        );
        return demand;
    }

    private static ParkedLetter LetterOf(Planting plant) =>
        new()
        {
            OwnerId = plant.Scene.AccountOf(Seat.Chief).PersonId!.Value,
            DueOn = new(2026, 3, 20),
            From = "stranger@elsewhere.example",
            FromName = "",
            Subject = $"About {plant.Token}",
            Text = "Hello.",
            MessageId = plant.Token,
            ReceivedAt = Scene.Now,
        };
}
