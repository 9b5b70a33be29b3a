using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Accountability.Scorecards.Methods;
using Throughline.Accountability.Scorecards.UnitSupport;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Rounds;

/// <summary>One school in one round: what changed, what each method would ask, what was proposed, what is owed, what still stands in the way of agreeing.</summary>
internal sealed class SchoolRound
{
    private SchoolRound(Round round, long school) => (Round, School) = (round, school);

    public Round Round { get; }
    public long School { get; }
    public required IReadOnlyList<IndicatorInRound> Lines { get; init; }
    public required IReadOnlyList<TargetProposal> Proposals { get; init; }
    public required IReadOnlyList<RoundDecision> Decisions { get; init; }

    /// <summary>What was owed with the last targets, to be judged before the next.</summary>
    public required IReadOnlyList<OwedLine> Before { get; init; }

    /// <summary>What would be owed with these.</summary>
    public required IReadOnlyList<OwedLine> Next { get; init; }
    public required SupportLevel Level { get; init; }
    public required (int Met, int Of) Met { get; init; }

    /// <summary>The key of the last proposal; 0 before the first.</summary>
    public long LastProposal => Proposals is [.., var last] ? last.Id : 0;

    public RoundDecision? Agreed => Decisions.LastOrDefault(one => one.IsAgreed);

    /// <summary>Sent back and nothing proposed since.</summary>
    public RoundDecision? SentBack =>
        Decisions is [.., { IsAgreed: false } last] && !Proposals.Any(one => one.Id > last.LastProposalId) ? last : null;

    /// <summary>The level that the rule proposes.</summary>
    public SupportLevel ProposedLevel
    {
        get
        {
            var changes = Lines.Select(line => line.IsBetter).Where(better => better is not null).ToList();
            return LevelRule.Next(
                Level,
                Met.Met,
                Met.Of,
                changes.Count(one => one == true),
                changes.Count(one => one == false)
            );
        }
    }

    /// <summary>Loads it.</summary>
    public static async Task<SchoolRound> Load(
        ThroughlineDb db,
        SlopeShelf shelf,
        Round round,
        long school,
        CancellationToken stop
    )
    {
        var board = await ScoreBoard.Load(db, [school], 0, stop);
        var proposals = await db
            .TargetProposals.AsNoTracking()
            .Where(one => one.RoundId == round.Id && one.SchoolId == school)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        var reviews = await db
            .JumpReviews.AsNoTracking()
            .Where(one => one.SchoolId == school)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        var lines = new List<IndicatorInRound>();
        var shown = board.Indicators.Where(one => board.Of(school, one.Id).Points.Count > 0).ToList();
        var books = await shelf.Of(db, shown.ConvertAll(one => one.Id), round.From, stop);
        foreach (var indicator in shown)
        {
            lines.Add(
                new IndicatorInRound(
                    indicator,
                    board.Of(school, indicator.Id),
                    round,
                    books[indicator.Id],
                    school,
                    reviews.LastOrDefault(one => one.IndicatorId == indicator.Id && one.Year == round.From),
                    proposals.LastOrDefault(one => one.IndicatorId == indicator.Id)
                )
            );
        }
        var decisions = await db
            .RoundDecisions.AsNoTracking()
            .Where(one => one.RoundId == round.Id && one.SchoolId == school)
            .OrderBy(one => one.Id)
            .ToListAsync(stop);
        var owed = await OwedLine.Load(db, [school], stop);
        return new SchoolRound(round, school)
        {
            Lines = lines,
            Proposals = proposals,
            Decisions = decisions,
            Before = [.. owed.Where(one => one.Owed.RoundId != round.Id && one.Owed.AgreedAt is not null)],
            Next = [.. owed.Where(one => one.Owed.RoundId == round.Id)],
            Level = await LevelOf(db, school, stop),
            Met = board.Met(school, round.From),
        };
    }

    /// <summary>The level of a school today; standard where none was ever agreed.</summary>
    public static async Task<SupportLevel> LevelOf(ThroughlineDb db, long school, CancellationToken stop) =>
        await db
            .Placements.Where(one => one.SchoolId == school)
            .OrderByDescending(one => one.From)
            .ThenByDescending(one => one.Id)
            .Select(one => (SupportLevel?)one.Level)
            .FirstOrDefaultAsync(stop)
        ?? SupportLevel.Standard;

    /// <summary>What still stands in the way of agreeing, in sentences; nothing where it can be agreed.</summary>
    public IEnumerable<string> InTheWay()
    {
        if (Agreed is not null)
        {
            yield return "It is agreed already.";
            yield break;
        }
        if (SentBack is not null)
        {
            yield return "It was sent back; something has to be proposed anew.";
        }
        if (Lines.All(line => line.Proposed is null))
        {
            yield return "Nothing is proposed yet.";
        }
        foreach (var line in Lines.Where(line => line.Proposed is not null && line.Jump is not null && line.Review is null))
        {
            yield return $"{line.Indicator.Name} jumped: the data office looks at the figure first.";
        }
        foreach (
            var line in Lines.Where(line =>
                line.Proposed is { Why: "" } proposed && proposed.Percentile > Slopes.NeedsReasonAbove
            )
        )
        {
            yield return $"{line.Indicator.Name} asks for more than nine in ten schools have ever done: say why.";
        }
        foreach (var owed in Before.Where(one => one.Last is null))
        {
            yield return $"{owed.Owed.What}, owed by {owed.Owed.Unit}: say first whether it was given.";
        }
    }
}
