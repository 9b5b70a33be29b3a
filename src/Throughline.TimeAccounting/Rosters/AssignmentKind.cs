namespace Throughline.TimeAccounting.Rosters;

/// <summary>What one person does for a network, a school or another person.</summary>
public enum AssignmentKind
{
    /// <summary>ILD leads a network.</summary>
    LeadsNetwork,

    /// <summary>Principal leads a school.</summary>
    LeadsSchool,

    /// <summary>Supervisor of an ILD.</summary>
    Supervises,

    /// <summary>Formal evaluator of a principal or an ILD.</summary>
    Evaluates,

    /// <summary>Facilitator of ILD meetings; their job includes to protect the space.</summary>
    Facilitates,

    /// <summary>Member of an ILD's team.</summary>
    TeamOf,

    /// <summary>A unit's person lent to a network by agreement; belongs to the team of whoever leads it.</summary>
    LendsTo,
}
