namespace Throughline.TimeAccounting;

/// <summary>The eight groups in which time is shown to people, in the order of the palette. Leave is never minutes.</summary>
public enum TimeGroup
{
    /// <summary>Uncoded.</summary>
    ToConfirm,

    /// <summary>Accountability and evaluation, with a principal or not.</summary>
    Accountability,

    /// <summary>With principals, on instructional leadership.</summary>
    WithPrincipals,

    /// <summary>With principals, on anything else.</summary>
    PrincipalsOtherMatters,

    /// <summary>The ILD's own learning.</summary>
    OwnLearning,

    /// <summary>Paperwork, personnel, crisis, operations.</summary>
    RequestsAndHearings,

    /// <summary>Travel.</summary>
    Travel,

    /// <summary>The rest.</summary>
    CentralMeetings,
}
