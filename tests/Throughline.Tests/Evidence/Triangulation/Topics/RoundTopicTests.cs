using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.Rounds;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Evidence.Triangulation;
using Throughline.Evidence.Triangulation.Topics;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Tests.Access.Cells.Kinds;
using Xunit;

namespace Throughline.Tests.Evidence.Triangulation.Topics;

/// <summary>Targets and what goes with them count once they are agreed, never while they are drafted.</summary>
public sealed class RoundTopicTests(Databases databases)
{
    private static readonly DateTimeOffset At = new(2026, 2, 10, 15, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_round_is_silent_drafts_and_what_was_sent_back_invent_no_figure()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var (round, schools) = await Open(db);
        db.AddRange(
            // Owed in a draft, and due: nobody has agreed to it.
            new SupportOwed
            {
                RoundId = round.Id,
                SchoolId = schools[0],
                What = "A coach",
                Unit = "Teaching",
                Due = new(2026, 2, 20),
                By = "test",
                At = At,
            },
            Decision(round, schools[1], isAgreed: false)
        );
        await db.SaveChangesAsync(Stop);
        Assert.Equal(
            ["A round is open; no school’s targets are agreed yet.", "Nothing that units owe schools fell due in these days."],
            (await Findings(db)).Select(one => one.IsSilent ? one.Silence : one.Said(Unit.Share))
        );

        // With the first school that agrees there is a figure, of all schools with a proposal.
        db.Add(Decision(round, schools[0], isAgreed: true));
        await db.SaveChangesAsync(Stop);
        Assert.Equal("1 of 2", (await Findings(db))[0].Said(Unit.Share));
    }

    private static async Task<(Round Round, long[] Schools)> Open(ThroughlineDb db)
    {
        School[] schools = [new() { RosterKey = "one", Name = "One" }, new() { RosterKey = "two", Name = "Two" }];
        var indicator = AccountabilityKinds.IndicatorOf("Attendance");
        var round = new Round
        {
            Year = 2027,
            Rule = WindowRule.SameEnd,
            Window = 6,
            Deviations = 3,
            OpenedBy = "test",
            OpenedAt = At,
        };
        db.AddRange([.. schools, indicator, round]);
        await db.SaveChangesAsync(Stop);
        db.AddRange(
            schools.Select(school => new TargetProposal
            {
                RoundId = round.Id,
                SchoolId = school.Id,
                IndicatorId = indicator.Id,
                Method = TargetMethod.SafeHarbor,
                Value = 64,
                Reasoning = "As last year.",
                By = "test",
                At = At,
            })
        );
        await db.SaveChangesAsync(Stop);
        return (round, [.. schools.Select(one => one.Id)]);
    }

    private static RoundDecision Decision(Round round, long school, bool isAgreed) =>
        new()
        {
            RoundId = round.Id,
            SchoolId = school,
            IsAgreed = isAgreed,
            LastProposalId = 0,
            By = "test",
            At = At,
        };

    private static async Task<IReadOnlyList<Finding>> Findings(ThroughlineDb db) =>
        await RoundTopic.Of.Findings(
            await EvidenceYear.Load(db, new(2025, 8, 25), new(2026, 3, 18), new(2026, 3, 19), Stop),
            Stop
        );
}
