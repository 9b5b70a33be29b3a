using Throughline.Access;
using Throughline.Accountability.Consequences;
using Throughline.Accountability.CostInHours;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Comparing;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence.Jobs;
using Throughline.Shell;
using Throughline.Shell.Navigation;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability;

/// <summary>The system, not only the ILD, holds principals accountable, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class AccountabilityModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [
        new(MenuGroup.TheSystem, "Scorecard", "/scorecard", Icon.Columns, reader => reader.Sees(RecordKind.R26)),
        new(MenuGroup.TheSystem, "Cost in hours", "/accountability", Icon.Clock, reader => reader.Sees(RecordKind.R30)),
    ];

    /// <summary>The letters that it sends.</summary>
    public static IReadOnlyList<LetterKind> Letters { get; } = [ReviewDesk.Letter, Reminders.Letter];

    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [Reminders.Job];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ScoreSight>();
        services.AddSingleton<SlopeShelf>();
        services.AddSingleton<ComparisonShelf>();
        services.AddSingleton<AskLimit>(CapCheck.Say);
    }
}
