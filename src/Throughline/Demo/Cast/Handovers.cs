using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Cast;

/// <summary>What changed hands in the course of the year, each on its dates.</summary>
internal static class Handovers
{
    /// <summary>When those who stand where they stood last year began.</summary>
    public static readonly DateOnly Before = new(2023, 7, 1);

    public const string NewPrincipal = "Helen Tran";
    public const string NewPrincipalSchool = "Coral Way";
    public static readonly DateOnly OldPrincipalLeft = new(2025, 12, 31);
    public static readonly DateOnly NewPrincipalCame = new(2026, 1, 5);

    public const string MovedSchool = "Pelham";
    public const string MovedTo = "northshore";
    public static readonly DateOnly Moved = new(2026, 1, 5);

    /// <summary>Thomas Brandt is away; Calvin Whitfield leads Breakwater beside his own network.</summary>
    public const string AbsentIld = "Thomas Brandt";
    public const string Cover = "Calvin Whitfield";
    public static readonly DateOnly LeaveStarts = new(2026, 2, 2);
    public static readonly DateOnly LeaveEnds = new(2026, 2, 20);

    /// <summary>From this day Joan Petrakis evaluates the principals whom she supports.</summary>
    public const string EvaluatingIld = "Joan Petrakis";
    public static readonly DateOnly EvaluatesFrom = new(2026, 2, 1);

    public static IReadOnlyList<SchoolInNetwork> SchoolNetworks { get; } =
    [
        new(CastName.Id(MovedSchool), "breakwater", Before, Moved.AddDays(-1)),
        new(CastName.Id(MovedSchool), MovedTo, Moved, null),
    ];
}
