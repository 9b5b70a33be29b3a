using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Frame.Networks;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>What the system holds of schools, planted: indicators, figures, targets.</summary>
internal static class AccountabilityKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        new(RecordKind.R26, nameof(Indicator), plant => plant.Save(IndicatorOf(plant.Token)))
        {
            Item = plant => $"/scorecard/indicators/{plant.Id}",
        },
        new(RecordKind.R26, nameof(IndicatorVersion), Version),
        new(RecordKind.R26, nameof(ScoreValue), Value),
        new(RecordKind.R26, nameof(Target), Target),
        new(
            RecordKind.R26,
            nameof(RememberedColumn),
            plant =>
                plant.Save(
                    new RememberedColumn
                    {
                        Header = plant.Token,
                        Role = ColumnRole.Value,
                        Indicator = plant.Token,
                        Only = "",
                    }
                )
        ),
    ];

    private static Indicator IndicatorOf(string token) =>
        Indicator.Unknown(token, $"Indicator {token}", Scale.Percent, "planted");

    private static async Task<object> Version(Planting plant)
    {
        var id = (long)await plant.Save(IndicatorOf($"v{plant.Token}"));
        return await plant.Save(
            new IndicatorVersion
            {
                IndicatorId = id,
                FromYear = 2025,
                Change = plant.Token,
                BreaksSeries = true,
                By = "test",
                At = Scene.Now,
            }
        );
    }

    private static async Task<object> Value(Planting plant)
    {
        var (school, indicator) = await Place(plant, "s");
        return await plant.Save(
            new ScoreValue
            {
                SchoolId = school,
                IndicatorId = indicator,
                Year = 2026,
                Value = 61.5m,
            }
        );
    }

    private static async Task<object> Target(Planting plant)
    {
        var (school, indicator) = await Place(plant, "t");
        return await plant.Save(
            new Target
            {
                SchoolId = school,
                IndicatorId = indicator,
                Year = 2026,
                Value = 62.5m,
                Method = plant.Token,
            }
        );
    }

    private static async Task<(long School, long Indicator)> Place(Planting plant, string mark)
    {
        var school = (long)await plant.Save(new School { RosterKey = $"{mark}{plant.Token}", Name = $"School {mark}" });
        return (school, (long)await plant.Save(IndicatorOf($"{mark}{plant.Token}")));
    }
}
