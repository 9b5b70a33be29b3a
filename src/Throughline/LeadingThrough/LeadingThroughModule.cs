using System.Security.Claims;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.Bypasses.ByMail;
using Throughline.LeadingThrough.Recommendations;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.RoleCharters;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.LeadingThrough.SupportNotes.Cards;
using Throughline.LeadingThrough.SupportNotes.Phone;
using Throughline.Mail;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Jobs;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Monday;
using Throughline.TimeAndDemands.TimeUse.Cards;

namespace Throughline.LeadingThrough;

/// <summary>Leading through the ILDs, not around them, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class LeadingThroughModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.MyWork, "Before you walk in", "/principals", Icon.Door, reader => reader.HasSeat(Seat.Ild)),
        new(
            MenuGroup.MyWork,
            "Two rooms",
            "/rooms",
            Icon.Rooms,
            reader => reader.HasSeat(Seat.Ild) && reader.HasSeat(Seat.Evp)
        ),
        new(MenuGroup.MyWork, "My ILD", "/my-ild", Icon.Through, reader => reader.HasSeat(Seat.Prin))
        {
            OnTabBar = true,
            IsStart = true,
        },
        new(MenuGroup.MyWork, "Our notes", "/my-notes", Icon.Lock, reader => reader.HasSeat(Seat.Prin)) { OnTabBar = true },
        new(MenuGroup.MyWork, "Requests", "/requests", Icon.Letter, HandlesRequests)
        {
            OnTabBar = true,
            Waiting = RequestsPage.Waiting,
        },
        new(
            MenuGroup.MyWork,
            "Reach me",
            "/reach-me",
            Icon.Person,
            reader => reader.HasSeat(Seat.Ild) || reader.HasSeat(Seat.Dept) || reader.HasSeat(Seat.Team)
        ),
        new(MenuGroup.OurPractice, "Leading through", "/through", Icon.Through, SeesAround),
        new(MenuGroup.OurPractice, "Recommendations", "/recommendations", Icon.Letter, reader => reader.Sees(RecordKind.R25)),
        new(
            MenuGroup.OurPractice,
            "Role charter",
            "/charter",
            Icon.Book,
            reader => reader.Sees(RecordKind.R03) && !reader.HasSeat(Seat.Guest)
        ),
        new(MenuGroup.OurPractice, "The map", "/map", Icon.People, reader => reader.Sees(RecordKind.R02)),
        new(
            MenuGroup.OurPractice,
            "Who is called first",
            "/contact-chart",
            Icon.Lines,
            reader => reader.Sees(RecordKind.R03) && !reader.HasSeat(Seat.Guest)
        ),
    ];

    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [FollowLeaders.Job, FollowBacks.Job];

    /// <summary>The letters that it sends.</summary>
    public static IReadOnlyList<LetterKind> Letters { get; } =
    [RequestDesk.Letter, BypassDesk.Letter, BackLetter.Kind, RecommendationDesk.Letter, CharterPage.Letter];

    /// <summary>Its texts that are kept for some days only.</summary>
    public static IReadOnlyList<FadingText> Fading { get; } = [FadingNames.Fading];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(SendBackByMail.Box);
        services.AddScoped<CardQuery>();
        services.AddScoped<NoteTaking>();
        services.AddScoped<Attaching>();
        services.AddScoped<Releasing>();
        services.AddScoped<AgreedFacts>();
        services.AddScoped<CardFacts>(each => each.GetRequiredService<AgreedFacts>().Of);
        services.AddScoped<FirstCalls>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<RequestSight>();
        services.AddScoped<RequestFacts>();
        services.AddScoped<BypassSight>();
        services.AddScoped<BypassDesk>();
        services.AddScoped<RecommendationDesk>();
        services.AddScoped<MondayDirect>();
        services.AddScoped<MondayExplanations>();
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.CameDirectly,
                MondayDirect.Nothing,
                (request, stop) => request.GetRequiredService<MondayDirect>().Line(stop)
            )
        );
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.CameDirectly,
                MondayExplanations.Nothing,
                (request, stop) => request.GetRequiredService<MondayExplanations>().Line(stop)
            )
        );
        services.AddScoped<CardFacts>(each => each.GetRequiredService<RequestFacts>().Of);
        services.AddSingleton(new CardAddress("/principals/{0}"));
    }

    // A principal finds what concerns them on their own page.
    private static bool SeesAround(ClaimsPrincipal reader) =>
        new[] { Seat.Ild, Seat.Chief, Seat.Senr, Seat.Dept, Seat.Board, Seat.Data, Seat.Rsch, Seat.RschDeclined }.Any(seat =>
            reader.HasSeat(seat) && AccessMatrix.Sees(RecordKind.R24, seat)
        );

    private static bool HandlesRequests(ClaimsPrincipal reader) =>
        reader.HasSeat(Seat.Ild)
        || reader.HasSeat(Seat.Team)
        || reader.HasSeat(Seat.Dept)
        || reader.HasSeat(Seat.Chief)
        || reader.HasSeat(Seat.Senr);

    /// <summary>Its endpoints that are not pages.</summary>
    public static void Map(WebApplication app) => PhoneCards.Map(app);
}
