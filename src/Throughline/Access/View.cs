namespace Throughline.Access;

/// <summary>How much of a record is shown; more is larger.</summary>
public enum View
{
    /// <summary>Nothing, not even that it exists.</summary>
    Nothing,

    /// <summary>Only as part of a cohort's figures, by cause; never the record itself (overlay M13).</summary>
    CohortOnly,

    /// <summary>The redacted view that the matrix describes.</summary>
    Redacted,

    /// <summary>All of it.</summary>
    Full,
}
