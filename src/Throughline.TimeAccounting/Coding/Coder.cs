using Throughline.TimeAccounting.Standing;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAccounting.Coding;

/// <summary>Gives the occurrences of one ILD their codes. For one thread: it remembers what it has worked out.</summary>
internal sealed class Coder
{
    private readonly RosterIndex _index;
    private readonly FocusRuleSet _rules;
    private readonly int _ild;
    private readonly WithRules _with;
    private readonly BreakRules _breaks;
    private readonly Dictionary<string, TextFacts> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IldStanding> _standings = [];
    private (int From, int To, IldStanding? Standing) _last;
    private (CalendarEntry? Entry, IldStanding? Standing, OccurrenceCode? Code) _known;
    private readonly Dictionary<string, (string Role, string Unit)> _organizers = new(StringComparer.Ordinal);

    public Coder(RosterIndex index, FocusRuleSet rules, int ild)
    {
        _index = index;
        _rules = rules;
        _ild = ild;
        _with = new WithRules(index);
        _breaks = new BreakRules(index);
    }

    /// <summary>What the ILD leads on a day.</summary>
    public IldStanding StandingOn(int day)
    {
        if (_last.Standing is not null && day >= _last.From && day < _last.To)
        {
            return _last.Standing;
        }
        var era = _index.Eras.NumberOf(day);
        if (!_standings.TryGetValue(era, out var standing))
        {
            standing = new IldStanding(_index, _index.Eras[era], _ild);
            _standings.Add(era, standing);
        }
        _last = (_index.Eras.From(era), _index.Eras.From(era + 1), standing);
        return standing;
    }

    /// <summary>The codes of an occurrence that starts on a day; a person's code wins over every rule.</summary>
    public OccurrenceCode Code(Occurrence occurrence, int day)
    {
        var code = ByRules(occurrence.Entry, day);
        return occurrence.ByPerson is { } person ? Corrected(code, person) : code;
    }

    /// <summary>Whom the occurrence would pull out of schools if it fell on protected time.</summary>
    public Pulled Pulls(Occurrence occurrence, OccurrenceCode code, int day) =>
        _breaks.Decide(code.Company!, code.With, Facts(occurrence.Entry.Location), StandingOn(day));

    /// <summary>The organizer's id, or address where the roster has none; empty without an organizer.</summary>
    public string CallerOf(CalendarEntry entry) =>
        _index.PersonWith(entry.Organizer) is var person && person >= 0 ? _index.People[person].Id : entry.Organizer;

    /// <summary>The organizer's unit; empty when there is none.</summary>
    public string UnitOf(CalendarEntry entry) =>
        _index.PersonWith(entry.Organizer) is var person && person >= 0 ? _index.People[person].Unit : string.Empty;

    /// <summary>Whether the place names one of the ILD's own schools of that day.</summary>
    public bool IsAtOwnSchool(CalendarEntry entry, int day) => WithRules.IsAtOwnSchool(Facts(entry.Location), StandingOn(day));

    /// <summary>Whether the place is one of the net or the telephone.</summary>
    public bool IsOnline(CalendarEntry entry) => Facts(entry.Location).IsOnline;

    // The occurrences of a series follow each other, so what is known of the one before is mostly the answer.
    private OccurrenceCode ByRules(CalendarEntry entry, int day)
    {
        var standing = StandingOn(day);
        var isSame = ReferenceEquals(_known.Entry, entry);
        if (isSame && ReferenceEquals(_known.Standing, standing))
        {
            return _known.Code!;
        }
        var company = isSame ? _known.Code!.Company! : new Company(entry, _index, _ild);
        var (summary, location) = (Facts(entry.Summary), Facts(entry.Location));
        var (with, withRule, principals) = _with.Decide(company, summary, location, standing);
        var (role, unit) = Organizer(entry.Organizer, company);
        string[] categories = entry.Categories.Count == 0 ? [] : [.. entry.Categories.Select(one => Facts(one).Text)];
        var (focus, focusRule) = _rules.Decide(
            new FocusQuestion(summary, location, categories, role, unit, with, entry.IsOutOfOffice)
        );
        var code = new OccurrenceCode(with, focus, withRule, focusRule, Ids(principals))
        {
            Principals = principals,
            Company = company,
        };
        _known = (entry, standing, code);
        return code;
    }

    private OccurrenceCode Corrected(OccurrenceCode code, PersonCode person)
    {
        var with = person.With ?? code.With;
        var named = person.PrincipalId is { } id ? _index.Person(id) : null;
        var isWith = with is With.Principal or With.Principals;
        var principals =
            named is { } principal ? [principal]
            : isWith ? code.Principals
            : [];
        return code with
        {
            With = with,
            WithRule = person.With is null ? code.WithRule : OccurrenceCode.Person,
            Focus = person.Focus ?? code.Focus,
            FocusRule = person.Focus is null ? code.FocusRule : OccurrenceCode.Person,
            Principals = principals,
            PrincipalIds = Ids(principals),
        };
    }

    private string[] Ids(int[] people)
    {
        if (people.Length == 0)
        {
            return [];
        }
        var ids = new string[people.Length];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = _index.People[people[at]].Id;
        }
        return ids;
    }

    private (string Role, string Unit) Organizer(string address, Company company)
    {
        if (company.Organizer < 0)
        {
            return (string.Empty, string.Empty);
        }
        if (!_organizers.TryGetValue(address, out var known))
        {
            var person = _index.People[company.Organizer];
            known = (Folding.Fold(person.Role.Word()), Folding.Fold(person.Unit));
            _organizers.Add(address, known);
        }
        return known;
    }

    private TextFacts Facts(string text)
    {
        if (!_texts.TryGetValue(text, out var facts))
        {
            facts = new TextFacts(text, _index, _rules);
            _texts.Add(text, facts);
        }
        return facts;
    }
}
