using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Issues in words.</summary>
internal static class IssueWords
{
    public static string Words(this IssueState state) =>
        state switch
        {
            IssueState.Raised => "Waits for somebody to take it",
            IssueState.Taken => "Somebody has it",
            IssueState.Answered => "Answered, the ILD has not said yet whether that solves it",
            _ => "Solved",
        };

    /// <summary>How long it has waited, or took, in business hours.</summary>
    public static string Age(int minutes) =>
        minutes < 60 ? "less than a business hour" : Counts.Of(minutes / 60, "business hour", "business hours");

    /// <summary>The office as figures name it.</summary>
    public static string Office(string unit) => unit.Length > 0 ? unit : "Senior staff";
}
