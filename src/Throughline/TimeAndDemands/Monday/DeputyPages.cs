using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.ProtectedTime;

namespace Throughline.TimeAndDemands.Monday;

/// <summary>What the deputy and the district look at, registered: menu, and what those pages take by constructor.</summary>
internal static class DeputyPages
{
    /// <summary>The line that is a leader's first page.</summary>
    public static MenuItem First { get; } =
        new(
            MenuGroup.MyWork,
            "Monday",
            "/monday",
            Icon.Lines,
            reader => reader.HasSeat(Seat.Chief) || reader.HasSeat(Seat.Senr)
        )
        {
            OnTabBar = true,
            IsStart = true,
        };

    /// <summary>The other lines.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.OurPractice, "The cohort", "/district", Icon.People, reader => reader.SeesCohort()) { OnTabBar = true },
        new(MenuGroup.OurPractice, "Protected time", "/protected-time", Icon.Lock, reader => reader.Sees(RecordKind.R08)),
        new(
            MenuGroup.OurPractice,
            "Displaced visits",
            "/displaced",
            Icon.Alert,
            reader => reader.SeesCohort() || reader.HasSeat(Seat.Prin)
        ),
        new(
            MenuGroup.TheSystem,
            "The model’s price",
            "/budget",
            Icon.Price,
            reader => reader.SeesCohort() || reader.HasSeat(Seat.Board) || reader.HasSeat(Seat.Data)
        ),
    ];

    /// <summary>What the pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<FreeSlots>();
        services.AddScoped<Landings>();
        services.AddScoped<AskLandings>();
        services.AddScoped<MondayLanding>();
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.ProtectedTime,
                MondayLanding.Nothing,
                (request, stop) => request.GetRequiredService<MondayLanding>().Line(stop)
            )
        );
    }
}
