using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.LeadingThrough.SupportNotes.Cards;
using Throughline.LeadingThrough.SupportNotes.Phone;
using Throughline.Shell;
using Throughline.Shell.Navigation;
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
        new(MenuGroup.MyWork, "Our notes", "/my-notes", Icon.Lock, reader => reader.HasSeat(Seat.Prin))
        {
            OnTabBar = true,
            IsStart = true,
        },
    ];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CardQuery>();
        services.AddScoped<NoteTaking>();
        services.AddScoped<AgreedFacts>();
        services.AddScoped<CardFacts>(each => each.GetRequiredService<AgreedFacts>().Of);
        services.AddSingleton(new CardAddress("/principals/{0}"));
    }

    /// <summary>Its endpoints that are not pages.</summary>
    public static void Map(WebApplication app) => PhoneCards.Map(app);
}
