using Microsoft.EntityFrameworkCore;
using Throughline.Frame;
using Throughline.Frame.Designs;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>The district made ready for the engine, kept until the roster changes; one for the whole process.</summary>
internal sealed class RosterCache
{
    private ReadyRoster? _ready;

    /// <summary>The district as it stands in the database now.</summary>
    /// <exception cref="UnsoundFileException">There is no district yet.</exception>
    public async Task<ReadyRoster> Current(ThroughlineDb db, CancellationToken stop = default)
    {
        var version = await RosterVersion.Of(db, stop);
        var source = db.Database.GetDbConnection().ConnectionString;
        if (_ready is { } known && known.Version == version && known.Source == source)
        {
            return known;
        }
        var roster =
            await FrameRoster.Load(db, stop)
            ?? throw new UnsoundFileException(
                new Problem("roster", 0, "", "no-district", "there is no district yet; import a roster first.")
            );
        var design = await db.District.Select(district => district.Design).SingleAsync(stop);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.RosterKey, person => person.Id, stop);
        var rules = roster.FocusRules ?? DefaultFocusRules.For(design.Length > 0 ? design : null);
        return _ready = new ReadyRoster(version, source, new RosterIndex(roster), new FocusRuleSet(rules), people);
    }
}

/// <summary>A district ready for the engine.</summary>
/// <param name="Version">As <see cref="RosterVersion"/> gives it.</param>
/// <param name="Source">The database it is of.</param>
/// <param name="Index">Who is who on which day.</param>
/// <param name="Rules">The Focus rules in force.</param>
/// <param name="PersonIds">Keys of people by roster key.</param>
internal sealed record ReadyRoster(
    string Version,
    string Source,
    RosterIndex Index,
    FocusRuleSet Rules,
    IReadOnlyDictionary<string, long> PersonIds
)
{
    private readonly Lazy<Dictionary<long, string>> _keys = new(() =>
        PersonIds.ToDictionary(pair => pair.Value, pair => pair.Key)
    );

    private readonly Lazy<Dictionary<string, RosterPerson>> _people = new(() =>
        Index.Roster.People.ToDictionary(person => person.Id)
    );

    /// <summary>A person of the roster; null when the key is nobody's.</summary>
    public RosterPerson? Person(string key) => _people.Value.GetValueOrDefault(key);

    private readonly Lazy<Dictionary<string, string>> _schools = new(() =>
        Index.Roster.Schools.ToDictionary(school => school.Id, school => school.Name)
    );

    /// <summary>The name of the school where a person works; empty for none.</summary>
    public string SchoolOf(RosterPerson person) => _schools.Value.GetValueOrDefault(person.SchoolId, "");

    /// <summary>A person's roster key; null when the key is nobody's.</summary>
    public string? KeyOf(long person) => _keys.Value.GetValueOrDefault(person);
}
