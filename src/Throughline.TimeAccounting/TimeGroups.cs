namespace Throughline.TimeAccounting;

/// <summary>From the two codes to the group that people see.</summary>
public static class TimeGroups
{
    /// <summary>The group of a pair of codes: first match of the eight, in the order of the specification.</summary>
    public static TimeGroup Of(With with, Focus focus) =>
        (with, focus) switch
        {
            (_, Focus.Uncoded) => TimeGroup.ToConfirm,
            (_, Focus.Accountability or Focus.Evaluation) => TimeGroup.Accountability,
            (With.Principal or With.Principals, Focus.Instruction) => TimeGroup.WithPrincipals,
            (With.Principal or With.Principals, _) => TimeGroup.PrincipalsOtherMatters,
            (_, Focus.Learning) => TimeGroup.OwnLearning,
            (_, Focus.Paperwork or Focus.Personnel or Focus.Crisis or Focus.Operations) => TimeGroup.RequestsAndHearings,
            (_, Focus.Travel) => TimeGroup.Travel,
            _ => TimeGroup.CentralMeetings,
        };
}
