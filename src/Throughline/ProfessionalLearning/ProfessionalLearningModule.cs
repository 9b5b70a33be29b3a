using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.ProfessionalLearning.LiveSessions;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Overview;
using Throughline.ProfessionalLearning.Tries;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Monday;
using Throughline.TimeAndDemands.TimeUse.Cards;

namespace Throughline.ProfessionalLearning;

/// <summary>Professional learning for ILDs: meetings, protocols, live sessions, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class ProfessionalLearningModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.OurPractice, "Learning", "/learning", Icon.Book, reader => reader.Sees(RecordKind.R15)),
        new(MenuGroup.OurPractice, "What I will try", "/learning/tries", Icon.Check, reader => reader.HasSeat(Seat.Ild)),
    ];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MeetingSight>();
        services.AddScoped<RoomSight>();
        services.AddScoped<Pressing>();
        services.AddSingleton<RoomStream>();
        services.AddScoped<TriedFacts>();
        services.AddScoped<CardFacts>(each => each.GetRequiredService<TriedFacts>().Of);
        services.AddScoped<MondayAgenda>();
        services.AddSingleton(
            new MondayTopic(
                MondayPlace.Agenda,
                MondayAgenda.Nothing,
                (request, stop) => request.GetRequiredService<MondayAgenda>().Line(stop)
            )
        );
    }

    /// <summary>Its endpoints that are not pages.</summary>
    public static void Map(WebApplication app) => RoomStream.Map(app);
}
