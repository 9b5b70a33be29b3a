using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAccounting.Coding;

/// <summary>A title or place as the rules see it; each distinct text is folded and searched once.</summary>
internal sealed class TextFacts
{
    private static readonly string[] OnlineWords =
    [
        "zoom",
        "teams",
        "meet",
        "webex",
        "online",
        "virtual",
        "phone",
        "call",
        "video",
    ];

    private readonly RosterIndex? _index;
    private readonly FocusRuleSet _rules;
    private PhraseTree.Hit[]? _schools;
    private WordSet? _words;
    private bool? _isOnline;

    public TextFacts(string text, RosterIndex? index, FocusRuleSet rules)
    {
        Text = Folding.Fold(text);
        _index = index;
        _rules = rules;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Numbers of the rules' words and phrases that stand in the text.</summary>
    public WordSet Words => _words ??= _rules.WordsIn(Text);

    /// <summary>The schools named in the text, but for a name that stands only inside a longer school's name.</summary>
    public PhraseTree.Hit[] Schools => _schools ??= FindSchools();

    /// <summary>It has a word of the net or the telephone.</summary>
    public bool IsOnline => _isOnline ??= WholeWords.HasAny(Text, OnlineWords);

    private PhraseTree.Hit[] FindSchools()
    {
        if (Text.Length == 0 || _index is null)
        {
            return [];
        }
        var hits = new List<PhraseTree.Hit>();
        _index.SchoolNames.Find(Text, hits);
        return hits.Count < 2 ? [.. hits] : Outermost(hits);
    }

    // In order of start, the longest first, a name stands inside another if an earlier one reaches as far as its own end.
    private static PhraseTree.Hit[] Outermost(List<PhraseTree.Hit> hits)
    {
        hits.Sort((left, right) => left.Start != right.Start ? left.Start - right.Start : right.End - left.End);
        var kept = new List<PhraseTree.Hit>(hits.Count);
        var outer = default(PhraseTree.Hit);
        foreach (var hit in hits)
        {
            if (hit.End > outer.End)
            {
                outer = hit;
            }
            if (hit.Length == outer.Length)
            {
                kept.Add(hit);
            }
        }
        return [.. kept];
    }
}
