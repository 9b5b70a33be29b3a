namespace Throughline.TimeAccounting;

/// <summary>With whom an ILD's time was spent: the first of the two codes.</summary>
public enum With
{
    /// <summary>One principal of the ILD's own network, alone or with that school's staff.</summary>
    Principal,

    /// <summary>Two or more principals of the network together.</summary>
    Principals,

    /// <summary>School staff without the ILD's own principal.</summary>
    School,

    /// <summary>Other ILDs, no principal.</summary>
    Peers,

    /// <summary>The ILD's own team.</summary>
    Team,

    /// <summary>Other central office staff, senior leaders included.</summary>
    Central,

    /// <summary>Board members, community, other outsiders.</summary>
    Board,

    /// <summary>Nobody else.</summary>
    Alone,

    /// <summary>Cannot be told.</summary>
    Unknown,
}
