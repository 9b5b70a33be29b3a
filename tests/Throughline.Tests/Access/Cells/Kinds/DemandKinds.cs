using Throughline.Access;
using Throughline.TimeAndDemands.Budget;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.ProtectedTime;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What is asked of ILDs, protected time, and what the model costs.</summary>
internal static class DemandKinds
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Scene.Now.UtcDateTime);

    public static IReadOnlyList<Planted> All { get; } =
    [
        Planted.After<Demand>(Ask) with
        {
            Item = plant => $"/asks/{plant.Id}",
            ShownOn = "/asks/{id}",
        },
        // Seats toward everybody are not in the filter of rows; the page asks for them itself.
        Planted.After<SharedNo>(No) with
        {
            Item = plant => $"/shared-no/{plant.Id}",
            ShownOn = "/shared-no/{id}",
            NotFoundBy = [Seat.Senr],
        },
        Planted.A<ProtectedFeed>(FeedOf) with
        {
            OnlyFor = [],
        },
        Planted.A<ProtectedChange>(ChangeOf),
        Planted.A<ProtectedOverride>(OverrideOf),
        // The page is for those who pay for the model and those who answer for it; reports take its sums.
        Planted.A<Position>(PositionOf) with
        {
            ShownOn = "/budget",
            NotShownTo = [.. Enum.GetValues<Seat>().Except([Seat.Chief, Seat.Senr, Seat.Board, Seat.Data])],
        },
    ];

    private static ProtectedFeed FeedOf(Planting plant) =>
        new()
        {
            AccountId = plant.Scene.AccountOf(Seat.Ild).Id,
            Name = "Mine",
            Hash = plant.Token,
            At = Scene.Now,
        };

    private static ProtectedChange ChangeOf(Planting plant) =>
        new()
        {
            From = Today,
            Reason = plant.Token,
            By = plant.Token,
            At = Scene.Now,
        };

    private static ProtectedOverride OverrideOf(Planting plant) =>
        new()
        {
            Day = Today,
            From = new TimeOnly(9, 0),
            To = new TimeOnly(10, 0),
            BookedTo = plant.Token,
            Reason = plant.Token,
            MakeUpDay = Today.AddDays(4),
            ById = plant.Scene.Party.Id,
            By = plant.Token,
            At = Scene.Now,
        };

    private static Position PositionOf(Planting plant) =>
        new()
        {
            Name = plant.Token,
            Number = 1,
            Cost = 1,
            EnteredBy = "test",
            EnteredAt = Scene.Now,
        };

    internal static async Task<object> Ask(Planting plant)
    {
        var demand = new Demand
        {
            Title = "An ask",
            Kind = DemandKind.Report,
            Why = $"Because of {plant.Token}",
            RequesterId = plant.Scene.Party.Id,
            By = "seat-dept",
            Unit = "Seats",
            FromCabinet = false,
            Of = AskedOf.Ilds,
            Ilds = 1,
            Principals = 0,
            FirstMinutesEach = 60,
            MinutesEach = 60,
            RealPercent = 100,
            TotalMinutes = 60,
            Due = new(2026, 4, 1),
            Serves = Serves.No,
            Urgency = Urgency.No,
            AskedAt = Scene.Now,
            AskedOn = new(2026, 3, 19),
            AnswerBy = new(2026, 3, 20),
            State = DemandState.Through,
            Searched = "an ask seats",
        };
        var id = await plant.Save(demand);
        await plant.Save(
            new Throughline.TimeAndDemands.Demands.Answer
            {
                DemandId = (long)id,
                IldId = plant.Scene.Ild.Id,
                OfIld = true,
                Principals = 0,
            }
        );
        return id;
    }

    // Among signers only: what the requester may read of it is the reason and a count.
    private static async Task<object> No(Planting plant)
    {
        var demand = (long)await Ask(plant with { Token = "another" });
        var no = await plant.Save(
            new SharedNo
            {
                DemandId = demand,
                OwnerId = plant.Scene.Ild.Id,
                Reason = "Too much at once.",
                Instead = "",
                StartedAt = Scene.Now,
            }
        );
        await plant.Save(
            new Signature
            {
                SharedNoId = (long)no,
                OwnerId = plant.Scene.Ild.Id,
                IsNamed = false,
                Aside = $"Between us: {plant.Token}",
                At = Scene.Now,
            }
        );
        return no;
    }
}
