using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence.Jobs;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Demands.ByMail;
using Throughline.TimeAndDemands.Monday;
using Throughline.TimeAndDemands.ParkedLetters;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Asks, registered: menu lines, and what their pages take by constructor.</summary>
internal static class DemandPages
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.MyWork, "Plate", "/plate", Icon.Plate, reader => reader.HasSeat(Seat.Ild) || reader.HasSeat(Seat.Asst))
        {
            OnTabBar = true,
            Waiting = PlateLines.Count,
        },
        new(
            MenuGroup.MyWork,
            "Gate",
            "/gate",
            Icon.Door,
            reader => reader.HasSeat(Seat.Chief) || reader.HasSeat(Seat.Senr) || reader.KeepsGate()
        ),
        new(
            MenuGroup.MyWork,
            "Letters",
            "/letters",
            Icon.Letter,
            reader => reader.HasSeat(Seat.Chief) || (reader.KeepsGate() && reader.Sees(RecordKind.R42))
        )
        {
            Waiting = LettersPage.Count,
        },
        new(
            MenuGroup.MyWork,
            "Handed to me",
            "/handed",
            Icon.Check,
            reader => reader.HasSeat(Seat.Team) || reader.HasSeat(Seat.Asst) || reader.HasSeat(Seat.Dept)
        )
        {
            Waiting = HandedPage.Count,
        },
        new(MenuGroup.OurPractice, "Asks", "/asks", Icon.Letter, reader => reader.Sees(RecordKind.R20)),
    ];

    /// <summary>The kinds of letter that it sends.</summary>
    public static IReadOnlyList<LetterKind> Letters { get; } = [.. DemandNotices.Kinds, PriceLetter.Kind, Parking.Waits];

    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [TidyParked.Job];

    /// <summary>What the pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(AskByMail.Box);
        services.AddSingleton(Parking.Box);
        services.AddScoped<Pricing>();
        services.AddScoped<DemandSight>();
        services.AddScoped<NoSight>();
        services.AddScoped<GateQueue>();
        services.AddScoped<PlateLines>();
        services.AddScoped<DelegateChoices>();
        services.AddScoped<BeginningNo>();
        services.AddScoped<HoursReturned>();
        services.AddScoped<MondayAsks>();
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.Asks,
                MondayAsks.Nothing,
                (request, stop) => request.GetRequiredService<MondayAsks>().Line(stop)
            )
        );
    }
}
