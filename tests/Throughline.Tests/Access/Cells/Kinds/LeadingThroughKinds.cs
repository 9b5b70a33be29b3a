using Throughline.Access;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.Bypasses.ByMail;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Recommendations;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.RoleCharters;

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
        // Who is party to it, senior leaders and the principal concerned are added by the page's own query.
        Planted.A<Bypass>(Around) with
        {
            Item = plant => $"/around/{plant.Id}",
            NotFoundBy = [Seat.Prin, Seat.Dept, Seat.Senr],
            NotShownTo = [Seat.Reco],
        },
        Planted.After<SendBack>(Back) with
        {
            NotFoundBy = [Seat.Prin, Seat.Dept, Seat.Senr],
            ShownOn = "/around/{id}",
            NotShownTo = [Seat.Reco],
        },
        // Answered by letter to whoever passed it on; no page shows it.
        Planted.A<MailedBack>(plant =>
            new()
            {
                OwnerId = plant.Scene.Ild.Id,
                Sender = $"{plant.Token}@harbor.example",
                Topic = plant.Token,
                Author = plant.Token,
                PrincipalId = plant.Scene.Principal.Id,
                IsEmergency = false,
                ReceivedAt = Scene.Now,
            }
        ) with
        {
            NotFoundBy = [Seat.Prin, Seat.Dept, Seat.Senr],
        },
        // Written by the chief of the scene's ILD, who presents it; others see the title of what is public, and this is not decided yet.
        Planted.After<Recommendation>(Recommended) with
        {
            Item = plant => $"/recommendations/{plant.Id}",
            NotShownTo = [Seat.Reco],
        },
        Planted.A<CharterVersion>(plant =>
            new()
            {
                Number = 7,
                Duties = [plant.Token],
                Asks = [],
                WrittenById = plant.Scene.Party.Id,
                From = Today,
            }
        ) with
        {
            ShownOn = "/charter",
        },
        Planted.A<Reach>(plant => new() { PersonId = plant.Scene.Ild.Id, Best = plant.Token }),
    ];

    private static Bypass Around(Planting plant) =>
        Bypass.Report(
            BypassKind.CameDirectly,
            plant.Scene.Ild.Id,
            plant.Scene.Principal.Id,
            plant.Scene.Party,
            plant.Scene.Party.Id,
            plant.Token,
            false,
            Today,
            Scene.Now
        );

    private static async Task<object> Back(Planting plant)
    {
        var bypass = Around(plant with { Token = "Sent back at once." });
        bypass.Close(BypassEnd.SentBack, Today);
        await plant.Save(bypass);
        var back = bypass.Back(plant.Scene.Party.Id, plant.Token, Today, Scene.Now);
        await plant.Save(back);
        return back.Id;
    }

    private static async Task<object> Recommended(Planting plant)
    {
        var what = new Recommendation
        {
            Title = plant.Token,
            Origin = Origin.Ilds,
            OriginatedBy = "An ILD",
            WrittenById = plant.Scene.Ild.Id,
            WrittenOn = Today,
        };
        await plant.Save(what);
        await plant.Save(new Presenter { RecommendationId = what.Id, PersonId = plant.Scene.Ild.Id });
        return what.Id;
    }

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
