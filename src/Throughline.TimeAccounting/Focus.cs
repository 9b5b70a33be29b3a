namespace Throughline.TimeAccounting;

/// <summary>What an ILD's time was about: the second of the two codes.</summary>
public enum Focus
{
    /// <summary>Principals' instructional leadership: walkthroughs, coaching, observation and feedback, data about teaching.</summary>
    Instruction,

    /// <summary>The ILD's own professional learning.</summary>
    Learning,

    /// <summary>Facilities, transport, budget, staffing logistics, parent complaints.</summary>
    Operations,

    /// <summary>Plans and presentations that the accountability system asks for.</summary>
    Accountability,

    /// <summary>A principal's formal evaluation.</summary>
    Evaluation,

    /// <summary>Hearings, discipline, hiring panels.</summary>
    Personnel,

    /// <summary>Templates, reports, "homework assignments".</summary>
    Paperwork,

    /// <summary>Fire drills: unplanned, urgent.</summary>
    Crisis,

    /// <summary>District planning and other central office meetings.</summary>
    Planning,

    /// <summary>On the way.</summary>
    Travel,

    /// <summary>Away from work; never minutes.</summary>
    Leave,

    /// <summary>None of these.</summary>
    Other,

    /// <summary>No rule matched; waits for a person.</summary>
    Uncoded,
}
