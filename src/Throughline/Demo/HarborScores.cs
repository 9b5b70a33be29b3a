using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>Harbor's scorecard: four years of Mariner's high schools and of all others, last year's targets, what units owed Seaton, a round that is open.</summary>
internal sealed class HarborScores(ThroughlineDb db)
{
    private const int Last = 2025;
    private readonly Dictionary<string, Indicator> indicators = [];

    /// <summary>Writes it.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborScores(db).Write(stop);

    /// <summary>Gives the data office its seat; accounts must be there.</summary>
    public static async Task OpenOffice(ThroughlineDb db, CancellationToken stop)
    {
        var office = await db.People.Where(one => one.Name == CentralOffice.Data).Select(one => one.Id).SingleAsync(stop);
        if (await db.Users.SingleOrDefaultAsync(one => one.PersonId == office, stop) is { } account)
        {
            db.RoleGrants.Add(
                new RoleGrant
                {
                    AccountId = account.Id,
                    Seat = Seat.Data,
                    Start = HarborYear.First.ToDateOnly(),
                    GivenBy = db.Actor.Name,
                }
            );
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task Write(CancellationToken stop)
    {
        foreach (var key in new[] { "state-reading", "district-math", "attendance", "graduation-4" })
        {
            var one = Indicator.Of(AllIndicators.Find(key)!);
            one.Owner = "Data & Accountability";
            indicators.Add(key, one);
        }
        (indicators["graduation-4"].Standard, indicators["graduation-4"].StandardBy) = (80, 2028);
        db.Indicators.AddRange(indicators.Values);
        await db.SaveChangesAsync(stop);
        var schools = await db.Schools.AsNoTracking().OrderBy(one => one.Id).ToListAsync(stop);
        var before = Opened(Last, 2024);
        var open = Opened(Last + 1, 2025);
        db.Rounds.AddRange(before, open);
        await db.SaveChangesAsync(stop);
        foreach (var row in MarinerScores.All)
        {
            var school = schools.Find(one => one.Name.StartsWith(row.School, StringComparison.Ordinal))!;
            Add(school, "state-reading", row.Reading, row.Targets[0]);
            Add(school, "district-math", row.Math, row.Targets[1]);
            Add(school, "attendance", row.Attendance, row.Targets[2]);
            Add(school, "graduation-4", row.Graduation, row.Targets[3]);
            db.Placements.Add(
                new Placement
                {
                    SchoolId = school.Id,
                    Level = row.Level,
                    From = new(2024, 9, 16),
                    Why = "Agreed with the targets of 2024-25.",
                    By = CentralOffice.Deputy,
                    Load = row.Level.Load(),
                }
            );
        }
        foreach (
            var (at, school) in schools
                .Where(one =>
                    !Array.Exists(MarinerScores.All, row => one.Name.StartsWith(row.School, StringComparison.Ordinal))
                )
                .Index()
        )
        {
            Others(school, at);
        }
        db.RoundDecisions.AddRange(
            schools.Select(school => new RoundDecision
            {
                RoundId = before.Id,
                SchoolId = school.Id,
                IsAgreed = true,
                LastProposalId = 0,
                Level = MarinerScores
                    .All.FirstOrDefault(row => school.Name.StartsWith(row.School, StringComparison.Ordinal))
                    ?.Level,
                By = CentralOffice.Superintendent,
                At = new(2024, 9, 16, 15, 0, 0, TimeSpan.Zero),
            })
        );
        HarborOwed.Write(db, before, schools.Find(one => one.Name.StartsWith("Seaton", StringComparison.Ordinal))!);
        Propose(open, schools.Find(one => one.Name.StartsWith("Bramwell", StringComparison.Ordinal))!);
        await db.SaveChangesAsync(stop);
    }

    private static Round Opened(int year, int on) =>
        new()
        {
            Year = year,
            Rule = WindowRule.FromLastResult,
            Window = 6,
            Deviations = 3,
            OpenedBy = CentralOffice.Data,
            OpenedAt = new(on, 9, 8, 15, 0, 0, TimeSpan.Zero),
        };

    private void Add(School school, string key, double[] results, double target)
    {
        foreach (var (at, result) in results.Index())
        {
            db.ScoreValues.Add(
                new ScoreValue
                {
                    SchoolId = school.Id,
                    IndicatorId = indicators[key].Id,
                    Year = Last - results.Length + 1 + at,
                    Value = (decimal)result,
                }
            );
        }
        db.Targets.Add(
            new Target
            {
                SchoolId = school.Id,
                IndicatorId = indicators[key].Id,
                Year = Last,
                Value = (decimal)target,
                Method = TargetMethod.GrowthToStandard.Words(),
            }
        );
    }

    // Schools of the other networks: steady figures that differ by place in the roster, one of them held back.
    private void Others(School school, int at)
    {
        double[] Line(double start, double step, double most) =>
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(year => Math.Round(Math.Min(most, start + step * year + (at * 7 + year * 5) % 4 * 0.6 - 0.9), 1)),
            ];
        var reading = Line(38 + at * 13 % 37, 0.4 + at % 5 * 0.4, 96);
        Add(school, "state-reading", reading, Math.Round(reading[2] + 1 + at % 3, 1));
        var attendance = Line(89 + at * 5 % 7, at % 3 * 0.2, 98);
        Add(school, "attendance", attendance, Math.Round(attendance[2] + 0.3, 1));
        if (at == 5)
        {
            db.ScoreValues.Add(
                new ScoreValue
                {
                    SchoolId = school.Id,
                    IndicatorId = indicators["district-math"].Id,
                    Year = Last,
                    Missing = Missing.Suppressed,
                }
            );
            return;
        }
        var math = Line(34 + at * 11 % 35, 0.2 + at % 4 * 0.5, 95);
        Add(school, "district-math", math, Math.Round(math[2] + 1, 1));
    }

    private void Propose(Round round, School bramwell) =>
        db.TargetProposals.Add(
            new TargetProposal
            {
                RoundId = round.Id,
                SchoolId = bramwell.Id,
                IndicatorId = indicators["state-reading"].Id,
                Method = TargetMethod.HalveTheGap,
                Value = 56.9m,
                Reasoning = "From 53 half the way to 100 in 6 years: 53 + (100 − 53) ÷ 2 ÷ 6 × 1.",
                Why = "The reading team of the school asked for it.",
                By = CentralOffice.Data,
                At = round.OpenedAt.AddDays(3),
            }
        );
}
