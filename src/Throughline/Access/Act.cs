namespace Throughline.Access;

/// <summary>What may be done with a record: the letters of the access matrix.</summary>
public enum Act
{
    /// <summary>See it as it is (R).</summary>
    Read,

    /// <summary>See the redacted view only (r).</summary>
    ReadRedacted,

    /// <summary>Make a new one (C).</summary>
    Create,

    /// <summary>Change it (U).</summary>
    Update,

    /// <summary>Take it away, softly (D).</summary>
    Delete,

    /// <summary>Take many out at once (X).</summary>
    Export,

    /// <summary>Approve or override (A).</summary>
    Approve,
}
