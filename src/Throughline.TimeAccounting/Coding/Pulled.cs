namespace Throughline.TimeAccounting.Coding;

/// <summary>Who was pulled out of schools by a meeting that breaks protected time.</summary>
public enum Pulled
{
    /// <summary>Nobody: the meeting is no break.</summary>
    Nobody,

    /// <summary>The ILD, by somebody else.</summary>
    Ild,

    /// <summary>Principals, whoever called it.</summary>
    Principals,

    /// <summary>The ILD and a principal of theirs, by somebody else.</summary>
    Both,
}
