using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAccounting.Coding;

/// <summary>The district's ordered Focus rules made ready: their words are searched for together. Unchanging; for any number of threads.</summary>
public sealed class FocusRuleSet
{
    /// <summary>The rule that comes before all others: an out-of-office entry is leave.</summary>
    public const string OutOfOffice = "out-of-office";

    private readonly Compiled[] _rules;
    private readonly PhraseTree _words = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Prepares the rules, in their order.</summary>
    public FocusRuleSet(IReadOnlyList<FocusRule> rules) => _rules = [.. rules.Select(Compile)];

    /// <summary>Which rule would decide an entry of this title: its Focus and the rule's name, empty when none matches.</summary>
    /// <param name="title">The title, with nothing else known of the entry.</param>
    /// <param name="with">With whom it would be.</param>
    public (Focus Focus, string Rule) Try(string title, With with) =>
        Decide(new FocusQuestion(new TextFacts(title, null, this), new TextFacts("", null, this), [], "", "", with, false));

    internal WordSet WordsIn(string text)
    {
        var hits = new List<PhraseTree.Hit>();
        _words.Find(text, hits);
        return new WordSet(hits.Select(hit => hit.Number));
    }

    /// <summary>The first rule that matches gives the Focus; uncoded and an empty name when none does.</summary>
    internal (Focus Focus, string Rule) Decide(in FocusQuestion question)
    {
        if (question.IsOutOfOffice)
        {
            return (Focus.Leave, OutOfOffice);
        }
        foreach (var rule in _rules)
        {
            if (rule.Matches(question))
            {
                return (rule.Focus, rule.Id);
            }
        }
        return (Focus.Uncoded, string.Empty);
    }

    private Compiled Compile(FocusRule rule) =>
        new(
            rule.Id,
            rule.Focus,
            Numbered(rule.SummaryWords),
            Numbered(rule.LocationWords),
            Folded(rule.Categories),
            Folded(rule.OrganizerRoles),
            Folded(rule.OrganizerUnits),
            rule.With.Aggregate(0, (withs, with) => withs | 1 << (int)with)
        );

    private WordSet Numbered(IReadOnlyList<string> words) => new(Folded(words).Select(NumberOf));

    private int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(word, number);
            _words.Add(word, number);
        }
        return number;
    }

    private static string[] Folded(IReadOnlyList<string> items) =>
        [.. items.Select(Folding.Fold).Where(item => item.Length > 0)];

    private sealed record Compiled(
        string Id,
        Focus Focus,
        WordSet SummaryWords,
        WordSet LocationWords,
        string[] Categories,
        string[] Roles,
        string[] Units,
        int Withs
    )
    {
        public bool Matches(in FocusQuestion question) =>
            (Withs == 0 || (Withs >> (int)question.With & 1) != 0)
            && (Roles.Length == 0 || Array.IndexOf(Roles, question.OrganizerRole) >= 0)
            && (Units.Length == 0 || Array.IndexOf(Units, question.OrganizerUnit) >= 0)
            && (SummaryWords.IsEmpty || SummaryWords.Overlaps(question.Summary.Words))
            && (LocationWords.IsEmpty || LocationWords.Overlaps(question.Location.Words))
            && (Categories.Length == 0 || Categories.AsSpan().ContainsAny(question.Categories));
    }
}

/// <summary>What a Focus rule may test of an occurrence; texts folded.</summary>
internal readonly record struct FocusQuestion(
    TextFacts Summary,
    TextFacts Location,
    string[] Categories,
    string OrganizerRole,
    string OrganizerUnit,
    With With,
    bool IsOutOfOffice
);
