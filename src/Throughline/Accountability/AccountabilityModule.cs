using Throughline.Access;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Frame.Seats;
using Throughline.Shell;
using Throughline.Shell.Navigation;

namespace Throughline.Accountability;

/// <summary>The system, not only the ILD, holds principals accountable, registered: what its pages take by constructor, and its lines of the menu.</summary>
internal static class AccountabilityModule
{
    /// <summary>Its lines of the menu.</summary>
    public static IReadOnlyList<MenuItem> Menu { get; } =
    [new(MenuGroup.TheSystem, "Scorecard", "/scorecard", Icon.Columns, reader => reader.Sees(RecordKind.R26))];

    /// <summary>What its pages take by constructor.</summary>
    public static void Add(IServiceCollection services) => services.AddScoped<ScoreSight>();
}
