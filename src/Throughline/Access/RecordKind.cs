namespace Throughline.Access;

/// <summary>The kinds of record that the access matrix knows, R01 to R42. Everything stored or shown is one of them.</summary>
public enum RecordKind
{
    /// <summary>Directory entry (name, role, school, work e-mail).</summary>
    R01,

    /// <summary>Dated assignments: ILD-school, evaluator-person.</summary>
    R02,

    /// <summary>Role charter, contact chart.</summary>
    R03,

    /// <summary>ILD time blocks: start, minutes, category.</summary>
    R04,

    /// <summary>Raw calendar event (title, place, people, text).</summary>
    R05,

    /// <summary>Feed URL / CalDAV secret.</summary>
    R06,

    /// <summary>Contact fact: principal-ILD, minutes, kept/cancelled, cause.</summary>
    R07,

    /// <summary>Blackout calendar and its override log.</summary>
    R08,

    /// <summary>Shared support note (ILD + principal).</summary>
    R09,

    /// <summary>ILD private working note.</summary>
    R10,

    /// <summary>Principal private reflection.</summary>
    R11,

    /// <summary>Attachment, version, comment, mention, reminder of R09-R11.</summary>
    R12,

    /// <summary>Pulse answer (unlinked).</summary>
    R13,

    /// <summary>Pulse result, nat least 5.</summary>
    R14,

    /// <summary>PD session shell: planned/actual minutes by purpose, attendance count, who eroded it.</summary>
    R15,

    /// <summary>Case and consultancy notes (group-confidential, 14 days).</summary>
    R16,

    /// <summary>ILD inquiry journal / problem of practice.</summary>
    R17,

    /// <summary>Observation code of a session (own practice vs school performance; no speaker).</summary>
    R18,

    /// <summary>Draft plan/rubric and feedback, hours it cost.</summary>
    R19,

    /// <summary>Demand on an ILD (what, who asked, due, hours).</summary>
    R20,

    /// <summary>Refusal thread, collective no.</summary>
    R21,

    /// <summary>Escalated barrier.</summary>
    R22,

    /// <summary>Principal's help request.</summary>
    R23,

    /// <summary>Bypass record (who went round whom).</summary>
    R24,

    /// <summary>ILD recommendation, its reversal, the explanation.</summary>
    R25,

    /// <summary>Scorecard value (published).</summary>
    R26,

    /// <summary>Target and support tier (draft).</summary>
    R27,

    /// <summary>Principal evaluation file.</summary>
    R28,

    /// <summary>ILD evaluation file.</summary>
    R29,

    /// <summary>Hours an ILD spends on accountability.</summary>
    R30,

    /// <summary>Drawn calendar sample of an ILD (sampled days only).</summary>
    R31,

    /// <summary>ILD self-description / interview note.</summary>
    R32,

    /// <summary>Support rating (support x cohort x period; never per person).</summary>
    R33,

    /// <summary>Published district evidence report.</summary>
    R34,

    /// <summary>Research extract and its release log.</summary>
    R35,

    /// <summary>Audit entry.</summary>
    R36,

    /// <summary>Legal hold / records-request case.</summary>
    R37,

    /// <summary>Production package, redactions.</summary>
    R38,

    /// <summary>Role grant, wall exception, break-glass.</summary>
    R39,

    /// <summary>Configuration, backup, keys.</summary>
    R40,

    /// <summary>Confidential ear: principal asks a named non-evaluator (DEPT = the listener).</summary>
    R41,

    /// <summary>Notification / digest copy.</summary>
    R42,
}
