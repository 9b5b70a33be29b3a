using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>What one ILD's own answers teach: which words in titles went with which Focus. Nobody learns from somebody else's calendar.</summary>
/// <remarks>Titles are looked up where they still are; when they have faded, what was learned from them has faded too.</remarks>
internal sealed class Learned
{
    private const int Remembered = 300;

    private readonly List<(HashSet<string> Words, Focus Focus)> _answers;
    private readonly Dictionary<Focus, (int Right, int Of)> _agreement;

    private Learned(List<(HashSet<string>, Focus)> answers, Dictionary<Focus, (int, int)> agreement) =>
        (_answers, _agreement) = (answers, agreement);

    public static async Task<Learned> From(ThroughlineDb db, long owner, CancellationToken stop = default)
    {
        var said = await db
            .Confirmations.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner && one.Focus != null && one.By != AutoAcceptance.Learned)
            .OrderByDescending(one => one.Id)
            .Take(Remembered)
            .Select(one => new
            {
                one.Uid,
                one.Focus,
                one.Suggested,
            })
            .ToListAsync(stop);
        if (said.Count == 0)
        {
            return new Learned([], new Dictionary<Focus, (int, int)>());
        }
        var uids = said.Select(one => one.Uid).Distinct().ToList();
        var titles = await db
            .Engagements.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == owner && uids.Contains(one.Uid))
            .Select(one => new { one.Uid, one.Summary })
            .Distinct()
            .ToListAsync(stop);
        var byUid = titles.ToLookup(one => one.Uid, one => one.Summary);
        return new Learned(
            [.. said.Select(one => (TitleWords.Of(byUid[one.Uid].FirstOrDefault() ?? ""), one.Focus!.Value))],
            said.Where(one => one.Suggested is not null)
                .GroupBy(one => one.Suggested!.Value)
                .ToDictionary(group => group.Key, group => (group.Count(one => one.Focus == one.Suggested), group.Count()))
        );
    }

    /// <summary>What an uncoded occurrence probably is; null where nothing tells.</summary>
    public Suggestion? For(CodedOccurrence one)
    {
        var best = TitleWords
            .Of(one.Occurrence.Entry.Summary)
            .Select(Evidence)
            .Where(found => found.Times > 0 && found.Agreeing * 2 > found.Times)
            .OrderByDescending(found => (double)found.Agreeing / found.Times)
            .ThenByDescending(found => found.Times)
            .ThenBy(found => found.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Times > 0 ? Suggest(best.Focus, $"the title says “{best.Word}”") : ByCompany(one);
    }

    private (string Word, Focus Focus, int Agreeing, int Times) Evidence(string word)
    {
        var found = _answers.Where(answer => answer.Words.Contains(word)).Select(answer => answer.Focus).ToList();
        var most = found
            .GroupBy(focus => focus)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .FirstOrDefault();
        return most is null ? (word, default, 0, 0) : (word, most.Key, most.Count(), found.Count);
    }

    // Before anything was learned, company alone tells a little; of a principal it tells nothing: that alone is not instruction.
    private Suggestion? ByCompany(CodedOccurrence one) =>
        one.Code?.With switch
        {
            With.Central or With.Board => Suggest(Focus.Planning, CodeWords.WithRule(one.Code.WithRule)),
            With.Peers => Suggest(Focus.Learning, CodeWords.WithRule(one.Code.WithRule)),
            _ => null,
        };

    private Suggestion Suggest(Focus focus, string because)
    {
        var (right, of) = _agreement.GetValueOrDefault(focus);
        return new Suggestion(focus, because, right, of);
    }
}
