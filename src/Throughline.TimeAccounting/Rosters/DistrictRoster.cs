namespace Throughline.TimeAccounting.Rosters;

/// <summary>A district as the rules of time accounting need it: who, where, and who stood where on which day.</summary>
/// <remarks>
/// The same shape whether it was read from a folder of plain CSV, from another roster format, or from the database.
/// The tables and columns are those of "Plain CSV roster" in the command line's contract.
/// </remarks>
public sealed record DistrictRoster
{
    /// <summary>Name, zone, working day and the like.</summary>
    public required DistrictFacts District { get; init; }

    /// <summary>Networks of schools; an ILD leads one or several.</summary>
    public IReadOnlyList<RosterNetwork> Networks { get; init; } = [];

    /// <summary>Schools, each in at most one network unless <see cref="SchoolNetworks"/> says when it was where.</summary>
    public IReadOnlyList<RosterSchool> Schools { get; init; } = [];

    /// <summary>Adults only: people who work for the district, its board, and nobody else.</summary>
    public IReadOnlyList<RosterPerson> People { get; init; } = [];

    /// <summary>Who leads, supervises, evaluates, facilitates and helps, each with its dates.</summary>
    public IReadOnlyList<RosterAssignment> Assignments { get; init; } = [];

    /// <summary>Dated membership of schools; where a school has any row here, its own network column is ignored.</summary>
    public IReadOnlyList<SchoolInNetwork> SchoolNetworks { get; init; } = [];

    /// <summary>Days on which the district does not work.</summary>
    public IReadOnlyList<DistrictHoliday> Holidays { get; init; } = [];

    /// <summary>Protected time, with dated changes.</summary>
    public IReadOnlyList<ProtectedRule> Protected { get; init; } = [];

    /// <summary>The ordered Focus rules, or null when the roster brings none and the shipped default applies.</summary>
    public IReadOnlyList<FocusRule>? FocusRules { get; init; }
}
