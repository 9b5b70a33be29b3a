namespace Throughline.TimeAccounting.Rosters;

/// <summary>What a person is in the roster. Rights never follow from it alone: they follow from dated assignments.</summary>
public enum PersonRole
{
    /// <summary>Instructional leadership director.</summary>
    Ild,

    /// <summary>Principal, also one who leads no school at present.</summary>
    Principal,

    /// <summary>Staff of a central office unit.</summary>
    CentralOffice,

    /// <summary>Facilitator of ILDs' professional learning.</summary>
    PdFacilitator,

    /// <summary>Superintendent, deputy, chief.</summary>
    SeniorLeader,

    /// <summary>Member of an ILD's team.</summary>
    Team,

    /// <summary>Works at a school without leading it.</summary>
    SchoolStaff,

    /// <summary>Member of the school board.</summary>
    Board,
}
