using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What displaced a visit, in words; the cause and its unit, never a fault.</summary>
internal static class CauseWords
{
    /// <summary>What a person may choose as the cause, in the order offered.</summary>
    public static IReadOnlyList<Focus> Choices { get; } =
    [
        Focus.Personnel,
        Focus.Accountability,
        Focus.Paperwork,
        Focus.Planning,
        Focus.Crisis,
        Focus.Operations,
        Focus.Evaluation,
        Focus.Learning,
        Focus.Instruction,
        Focus.Travel,
        Focus.Other,
    ];

    /// <summary>"a hearing", "a central meeting"; "not known yet" where nobody has said.</summary>
    public static string Of(Focus? cause) =>
        cause switch
        {
            null => "not known yet",
            Focus.Personnel => "a hearing",
            Focus.Accountability => "an accountability demand",
            Focus.Paperwork => "a report or template",
            Focus.Planning => "a central meeting",
            Focus.Crisis => "something urgent",
            Focus.Operations => "an operational matter",
            Focus.Evaluation => "a formal evaluation",
            Focus.Learning => "my own learning",
            Focus.Instruction => "another visit",
            Focus.Travel => "travel",
            Focus.Leave => "an absence",
            _ => "another matter",
        };

    /// <summary>With the unit that called it, where that is known.</summary>
    public static string Of(Focus? cause, string unit) => unit.Length == 0 ? Of(cause) : $"{Of(cause)}, called by {unit}";
}
