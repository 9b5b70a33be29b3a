namespace Throughline.TimeAccounting.Standing;

/// <summary>What one ILD leads on the days of one era.</summary>
internal sealed class IldStanding
{
    private readonly RosterIndex _index;
    private readonly HashSet<int> _own;

    public IldStanding(RosterIndex index, Era era, int ild)
    {
        _index = index;
        Era = era;
        Networks = era.NetworksOf(ild);
        Schools = [.. Networks.SelectMany(era.SchoolsOf)];
        _own = [];
        foreach (var school in Schools)
        {
            foreach (var leader in era.Leaders.Of(school))
            {
                _own.Add(leader);
            }
        }
        Principals = [.. _own.Order()];
        Team = era.TeamOf(ild);
    }

    public Era Era { get; }

    public IReadOnlyList<string> Networks { get; }

    /// <summary>Own schools, led by somebody or not.</summary>
    public HashSet<int> Schools { get; }

    /// <summary>Own principals: whoever leads an own school; ascending.</summary>
    public int[] Principals { get; }

    public HashSet<int> Team { get; }

    /// <summary>Whether the person leads one of the ILD's schools.</summary>
    public bool IsOwnPrincipal(int person) => _own.Contains(person);

    /// <summary>Whether the person works at one of the ILD's schools, as the roster says.</summary>
    public bool WorksAtOwnSchool(int person)
    {
        var school = _index.People[person].SchoolId;
        return school.Length > 0 && Schools.Any(own => _index.Schools[own].Id == school);
    }
}
