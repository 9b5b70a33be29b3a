namespace Throughline.TimeAccounting.Rosters;

/// <summary>A network of schools.</summary>
/// <param name="Id">Unique among networks.</param>
/// <param name="Name">As people call it.</param>
public sealed record RosterNetwork(string Id, string Name);

/// <summary>A school.</summary>
/// <param name="Id">Unique among schools; kept as text, leading zeros included.</param>
/// <param name="Name">Its name, as calendars say it.</param>
/// <param name="Aliases">Other names that calendars use for it.</param>
/// <param name="Level">Elementary, middle, high or what the district says; may be empty.</param>
/// <param name="NetworkId">Its network where no dated membership is known; may be empty.</param>
public sealed record RosterSchool(string Id, string Name, IReadOnlyList<string> Aliases, string Level, string NetworkId);

/// <summary>One adult.</summary>
/// <param name="Id">Unique among people.</param>
/// <param name="Role">What they are in the roster; who leads what is said by assignments alone.</param>
/// <param name="Name">Full name.</param>
/// <param name="Emails">Every address by which calendars know them; may be empty.</param>
/// <param name="Zone">Their own zone for display; may be empty.</param>
/// <param name="SchoolId">Where they work; may be empty.</param>
/// <param name="Unit">The central office unit they belong to; may be empty.</param>
/// <param name="NetworkId">The network they work for; may be empty.</param>
public sealed record RosterPerson(
    string Id,
    PersonRole Role,
    string Name,
    IReadOnlyList<string> Emails,
    string Zone,
    string SchoolId,
    string Unit,
    string NetworkId
);

/// <summary>One dated assignment.</summary>
/// <param name="Kind">What the person does for the target.</param>
/// <param name="PersonId">Who.</param>
/// <param name="TargetId">A network, school or person, as the kind says.</param>
/// <param name="Start">First day, included.</param>
/// <param name="End">Last day, included; null while it lasts.</param>
public sealed record RosterAssignment(AssignmentKind Kind, string PersonId, string TargetId, DateOnly Start, DateOnly? End);

/// <summary>A school's membership of a network over some days.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="Start">First day, included.</param>
/// <param name="End">Last day, included; null while it lasts.</param>
public sealed record SchoolInNetwork(string SchoolId, string NetworkId, DateOnly Start, DateOnly? End);

/// <summary>A day on which the district does not work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">Why.</param>
public sealed record DistrictHoliday(DateOnly Date, string Name);

/// <summary>A weekly stretch of protected time.</summary>
/// <param name="NetworkId">The network it protects; empty for all.</param>
/// <param name="Weekday">1 Monday to 7 Sunday.</param>
/// <param name="From">Start; null for the start of the working day.</param>
/// <param name="To">End; null for the end of the working day.</param>
/// <param name="ValidFrom">First day on which it holds; null when open.</param>
/// <param name="ValidTo">Last day on which it holds; null when open.</param>
/// <param name="ExceptDates">Days on which it does not hold.</param>
public sealed record ProtectedRule(
    string NetworkId,
    int Weekday,
    TimeOnly? From,
    TimeOnly? To,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<DateOnly> ExceptDates
);

/// <summary>One of the district's ordered Focus rules. An empty list tests nothing; all filled ones must match.</summary>
/// <param name="Id">Its name, kept beside every code it gives.</param>
/// <param name="Focus">The Focus it gives.</param>
/// <param name="SummaryWords">Words or phrases, any of which stands whole in the summary.</param>
/// <param name="LocationWords">Likewise in the location.</param>
/// <param name="Categories">Categories of the entry, compared whole.</param>
/// <param name="OrganizerRoles">Roles of the organizer in the roster, compared whole.</param>
/// <param name="OrganizerUnits">Units of the organizer in the roster, compared whole.</param>
/// <param name="With">With codes, any of which the entry has.</param>
public sealed record FocusRule(
    string Id,
    Focus Focus,
    IReadOnlyList<string> SummaryWords,
    IReadOnlyList<string> LocationWords,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> OrganizerRoles,
    IReadOnlyList<string> OrganizerUnits,
    IReadOnlyList<With> With
);
