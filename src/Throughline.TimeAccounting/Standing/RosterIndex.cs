using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Text;
using Throughline.TimeAccounting.Zones;

namespace Throughline.TimeAccounting.Standing;

/// <summary>A roster made ready for looking things up: by address, by day, by name in a text. Unchanging; for any number of threads.</summary>
/// <remarks>People and schools are numbered in the order of their ids as UTF-8 bytes, so that "the smallest id" is the smallest number.</remarks>
public sealed class RosterIndex
{
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _domains;
    private readonly Lazy<PhraseTree> _schoolNames;
    private readonly Lazy<string[]> _foldedNames;

    /// <summary>Prepares a roster.</summary>
    /// <param name="roster">The roster; ids that name nothing are passed over.</param>
    /// <exception cref="ArgumentException">The district's zone is not known.</exception>
    public RosterIndex(DistrictRoster roster)
    {
        Roster = roster;
        Zone =
            DistrictZone.Find(roster.District.Zone)
            ?? throw new ArgumentException($"The zone \"{roster.District.Zone}\" is not known.", nameof(roster));
        People = [.. roster.People.OrderBy(person => person.Id, Utf8Order.Comparer)];
        Schools = [.. roster.Schools.OrderBy(school => school.Id, Utf8Order.Comparer)];
        for (var person = 0; person < People.Length; person++)
        {
            _byId.TryAdd(People[person].Id, person);
            foreach (var email in People[person].Emails)
            {
                _byAddress.TryAdd(CalendarAddress.Normalise(email), person);
            }
        }
        _domains = [.. roster.District.EmailDomains.Select(domain => domain.Trim().ToLowerInvariant())];
        Eras = new RosterEras(roster, _byId, Schools);
        _schoolNames = new Lazy<PhraseTree>(NameTree);
        _foldedNames = new Lazy<string[]>(() => [.. People.Select(person => Folding.Fold(person.Name))]);
    }

    /// <summary>What it was made from.</summary>
    public DistrictRoster Roster { get; }

    /// <summary>The zone whose days all figures use.</summary>
    public DistrictZone Zone { get; }

    internal RosterPerson[] People { get; }

    internal RosterSchool[] Schools { get; }

    internal RosterEras Eras { get; }

    /// <summary>Every name and alias of every school, under the school's number.</summary>
    internal PhraseTree SchoolNames => _schoolNames.Value;

    /// <summary>Ids of the people whose role is ILD, in order.</summary>
    public IEnumerable<string> IldIds => People.Where(person => person.Role == PersonRole.Ild).Select(person => person.Id);

    /// <summary>The addresses of a person as calendars are matched to them; empty when the id is unknown.</summary>
    public IReadOnlyCollection<string> AddressesOf(string personId) =>
        _byId.TryGetValue(personId, out var person) ? [.. People[person].Emails.Select(CalendarAddress.Normalise)] : [];

    /// <summary>The id of the person who has an address; null when nobody has.</summary>
    public string? PersonAt(string address) =>
        _byAddress.TryGetValue(CalendarAddress.Normalise(address), out var person) ? People[person].Id : null;

    /// <summary>Works out at once what is otherwise worked out when it is first asked for, while all who ask wait.</summary>
    public void MakeReady()
    {
        _ = _schoolNames.Value;
        _ = _foldedNames.Value;
    }

    internal int? Person(string id) => _byId.TryGetValue(id, out var person) ? person : null;

    /// <summary>The number of the person who has a normalised address; -1 when nobody has.</summary>
    internal int PersonWith(string address) => _byAddress.GetValueOrDefault(address, -1);

    internal bool IsOfDistrict(string address) => _domains.Contains(address[(address.LastIndexOf('@') + 1)..]);

    internal string FoldedName(int person) => _foldedNames.Value[person];

    private PhraseTree NameTree()
    {
        var tree = new PhraseTree(Schools.Sum(school => school.Name.Length + school.Aliases.Sum(alias => (long)alias.Length)));
        for (var school = 0; school < Schools.Length; school++)
        {
            foreach (var name in Schools[school].Aliases.Prepend(Schools[school].Name).Select(Folding.Fold).Distinct())
            {
                tree.Add(name, school);
            }
        }
        return tree;
    }
}
