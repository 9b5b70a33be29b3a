using Throughline.Access;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What LeadingThrough keeps: requests for help, bypasses, recommendations.</summary>
internal static class LeadingThroughKinds
{
    private static readonly DateOnly Today = new(2026, 3, 19);

    public static IReadOnlyList<Planted> All { get; } =
    [
        // The records officer's case of the scene is about Marisol Vega; the request is Luis Moreno's.
        Planted.A<HelpRequest>(Request) with
        {
            Item = plant => $"/requests/{plant.Id}",
            NotFoundBy = [Seat.Reco],
            NotShownTo = [Seat.Reco],
        },
        Planted.A<ChartLine>(plant =>
            new()
            {
                Topic = $"Matter {plant.Token}",
                IsStraight = false,
                Unit = "",
            }
        ) with
        {
            ShownOn = "/contact-chart",
        },
        Planted.A<Reach>(plant => new() { PersonId = plant.Scene.Ild.Id, Best = plant.Token }),
    ];

    private static HelpRequest Request(Planting plant)
    {
        var request = new HelpRequest
        {
            AuthorId = plant.Scene.Principal.Id,
            SubjectId = plant.Scene.Principal.Id,
            Topic = "Orders",
            IsStraight = true,
            Unit = "Seats",
            Text = plant.Token,
            UsefulUntil = Today.AddDays(7),
            AskedAt = Scene.Now,
            AskedOn = Today,
        };
        request.Begin(new Holder(plant.Scene.Party.Id, "Straight to Seats."), Today, Scene.Now);
        request.Say(plant.Scene.Party.Id, $"We answer {plant.Token}.", Today, Scene.Now);
        return request;
    }
}
