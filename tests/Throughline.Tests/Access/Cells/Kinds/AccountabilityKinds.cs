using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Consequences;
using Throughline.Accountability.CostInHours;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Frame.Networks;
using Throughline.TimeAndDemands.Demands;

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
        Planted.After<Round>(async plant => await RoundOf(plant)),
        Planted.After<TargetProposal>(async plant =>
        {
            var (school, indicator) = await Place(plant, "p");
            return await plant.Save(
                new TargetProposal
                {
                    RoundId = await RoundOf(plant),
                    SchoolId = school,
                    IndicatorId = indicator,
                    Method = TargetMethod.SafeHarbor,
                    Value = 64,
                    Reasoning = plant.Token,
                    By = "test",
                    At = Scene.Now,
                }
            );
        }),
        Planted.After<SupportOwed>(async plant => await OwedOf(plant, "o")),
        Planted.After<SupportGiven>(async plant =>
            await plant.Save(
                new SupportGiven
                {
                    OwedId = await OwedOf(plant, "g"),
                    How = Given.InPart,
                    Words = plant.Token,
                    By = "test",
                    At = Scene.Now,
                }
            )
        ),
        Planted.After<RoundDecision>(async plant =>
        {
            var (school, _) = await Place(plant, "d");
            return await plant.Save(
                new RoundDecision
                {
                    RoundId = await RoundOf(plant),
                    SchoolId = school,
                    IsAgreed = false,
                    LastProposalId = 0,
                    Why = plant.Token,
                    By = "test",
                    At = Scene.Now,
                }
            );
        }),
        Planted.After<Placement>(async plant =>
        {
            var (school, _) = await Place(plant, "l");
            return await plant.Save(
                new Placement
                {
                    SchoolId = school,
                    Level = SupportLevel.Standard,
                    From = new(2026, 3, 1),
                    Why = plant.Token,
                    By = "test",
                    Load = 1,
                }
            );
        }),
        Planted.After<JumpReview>(async plant =>
        {
            var (school, indicator) = await Place(plant, "j");
            return await plant.Save(
                new JumpReview
                {
                    SchoolId = school,
                    IndicatorId = indicator,
                    Year = 2026,
                    Value = 71,
                    Finding = plant.Token,
                    By = "test",
                    At = Scene.Now,
                }
            );
        }),
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
        Planted.A<HoursCap>(plant =>
            new()
            {
                From = new(2026, 1, 5),
                To = new(2026, 6, 12),
                Minutes = 900,
                Over = OverCap.AsksTheChief,
                By = plant.Token,
                At = Scene.Now,
            }
        ) with
        {
            ShownOn = "/accountability/limit",
        },
        Planted.After<Occasion>(async plant =>
            await plant.Save(new Occasion { DemandId = (long)await DemandKinds.Ask(plant), SchoolId = plant.Scene.School })
        ),
        // The ask bears no token: it has readers of its own. The data office reads how many, never one ILD's answer.
        Planted.After<Helped>(HelpedOf) with
        {
            NotFoundBy = [Seat.Data],
        },
        Planted.A<Consequence>(plant =>
            new()
            {
                SchoolId = plant.Scene.School,
                Year = Interlocked.Increment(ref years),
                Facts = plant.Token,
                What = "Both positions filled.",
                OwnerId = plant.Scene.Party.Id,
                Owner = plant.Scene.Party.Name,
                Due = new(2026, 5, 29),
                By = "test",
                At = Scene.Now,
            }
        ) with
        {
            Item = plant => $"/scorecard/consequences/{plant.Id}",
            ShownOn = "/scorecard/consequences/{id}",
        },
        Planted.After<SystemReview>(async plant =>
            await plant.Save(
                new SystemReview
                {
                    SchoolId = plant.Scene.School,
                    Unit = plant.Token,
                    Day = new(2026, 4, 2),
                    AskedAt = Scene.Now,
                    SparedMinutes = 300,
                }
            )
        ) with
        {
            Item = plant => $"/scorecard/reviews/{plant.Id}",
            ShownOn = "/scorecard/reviews/{id}",
        },
    ];

    private static async Task<object> HelpedOf(Planting plant)
    {
        var demand = (long)await DemandKinds.Ask(plant with { Token = "a review" });
        await using var db = plant.Scene.Store.OpenFor("test");
        var part = await db.DemandAnswers.Where(one => one.DemandId == demand).Select(one => one.Id).SingleAsync();
        return await plant.Save(
            new Helped
            {
                AnswerId = part,
                OwnerId = plant.Scene.Ild.Id,
                DidHelp = true,
                At = Scene.Now,
            }
        );
    }

    public static Indicator IndicatorOf(string token) =>
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

    private static int years = 2000;

    private static async Task<long> RoundOf(Planting plant) =>
        (long)
            await plant.Save(
                new Round
                {
                    Year = Interlocked.Increment(ref years),
                    Rule = WindowRule.SameEnd,
                    Window = 6,
                    Deviations = 3,
                    OpenedBy = plant.Token,
                    OpenedAt = Scene.Now,
                }
            );

    private static async Task<long> OwedOf(Planting plant, string mark)
    {
        var (school, _) = await Place(plant, mark);
        return (long)
            await plant.Save(
                new SupportOwed
                {
                    RoundId = await RoundOf(plant),
                    SchoolId = school,
                    What = plant.Token,
                    Unit = "Human Resources",
                    By = "test",
                    At = Scene.Now,
                }
            );
    }

    // What is drafted is closed to more than indicators are: theirs must not bear the word that is looked for.
    private static async Task<(long School, long Indicator)> Place(Planting plant, string mark)
    {
        var other = $"{mark}{string.Concat(plant.Token.Reverse())}";
        var school = (long)await plant.Save(new School { RosterKey = other, Name = $"School {mark}" });
        return (school, (long)await plant.Save(IndicatorOf(other)));
    }
}
