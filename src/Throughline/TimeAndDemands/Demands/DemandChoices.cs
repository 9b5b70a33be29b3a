namespace Throughline.TimeAndDemands.Demands;

/// <summary>What is asked for; the cause under which its hours are listed.</summary>
internal enum DemandKind
{
    Template,
    Report,
    Presentation,
    FiguresToPull,
    Meeting,
    Hearing,
    PlanReview,
    Training,
}

/// <summary>Of whom it is asked.</summary>
internal enum AskedOf
{
    Ilds,
    Principals,
    Both,
}

/// <summary>Whether it serves principals' instructional leadership, as the asking unit says.</summary>
internal enum Serves
{
    No,
    InPart,
    Yes,
}

/// <summary>The closed list of what passes the gate at once.</summary>
internal enum Urgency
{
    No,
    Safety,
    CourtDate,
    BoardTonight,
}

/// <summary>Where an ask stands.</summary>
internal enum DemandState
{
    /// <summary>Waits for the gatekeeper.</summary>
    AtGate,

    /// <summary>Reached those of whom it is asked.</summary>
    Through,

    /// <summary>Somebody other than ILDs and principals does it.</summary>
    GivenElsewhere,

    /// <summary>Refused with a reason.</summary>
    Refused,

    /// <summary>A refused ask of the cabinet, which the superintendent decides.</summary>
    WithSuperintendent,

    /// <summary>Its unit does not ask any more.</summary>
    TakenBack,
}

/// <summary>The cheaper ways that an asking unit may choose after it has seen the price.</summary>
internal enum CheaperWay
{
    AsItIs,

    /// <summary>Only the fields that the system does not hold.</summary>
    OnlyMissing,

    /// <summary>The networks' own staff does it.</summary>
    NetworkStaff,

    /// <summary>The system presents what it holds; nobody prepares anything.</summary>
    SystemHeld,
}

/// <summary>These choices in words.</summary>
internal static class DemandWords
{
    public static string Words(this DemandKind kind) =>
        kind switch
        {
            DemandKind.Template => "Template",
            DemandKind.Report => "Report",
            DemandKind.Presentation => "Presentation",
            DemandKind.FiguresToPull => "Data call",
            DemandKind.Meeting => "Meeting",
            DemandKind.Hearing => "Hearing",
            DemandKind.PlanReview => "Plan review",
            _ => "Training",
        };

    public static string Words(this Serves serves) =>
        serves switch
        {
            Serves.Yes => "Serves",
            Serves.InPart => "Serves in part",
            _ => "Does not serve",
        };

    public static string Words(this Urgency urgency) =>
        urgency switch
        {
            Urgency.Safety => "Safety",
            Urgency.CourtDate => "Court date",
            Urgency.BoardTonight => "Board tonight",
            _ => "No",
        };

    public static string Words(this AskedOf of) =>
        of switch
        {
            AskedOf.Ilds => "ILDs",
            AskedOf.Principals => "Principals",
            _ => "ILDs and principals",
        };

    public static string Words(this DemandState state) =>
        state switch
        {
            DemandState.AtGate => "At the gate",
            DemandState.Through => "Let through",
            DemandState.GivenElsewhere => "Given to others",
            DemandState.Refused => "Refused",
            DemandState.WithSuperintendent => "With the superintendent",
            _ => "Taken back",
        };

    public static string Words(this AnswerState state) =>
        state switch
        {
            AnswerState.Waiting => "Not answered yet",
            AnswerState.Accepted => "Accepted",
            AnswerState.Handed => "Handed on, not accepted yet",
            AnswerState.Delegated => "Delegated",
            AnswerState.Declined => "Declined",
            AnswerState.DeclinedTogether => "Declined together",
            AnswerState.Escalated => "Handed up",
            AnswerState.Handled => "Handled by senior staff",
            _ => "Something else offered",
        };
}
