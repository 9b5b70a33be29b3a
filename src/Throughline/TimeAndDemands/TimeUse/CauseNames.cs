using Throughline.TimeAccounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What took an hour, as lists of all ILDs together name it; <see cref="CauseWords"/> says it to one person, within a sentence.</summary>
internal static class CauseNames
{
    /// <summary>What is said where nobody knows yet.</summary>
    public const string NotKnown = "Not known yet";

    /// <summary>Every cause by which a list may be cut, in the order in which lists show them.</summary>
    public static IReadOnlyList<Focus> InOrder { get; } =
    [.. Enum.GetValues<Focus>().OrderBy(focus => Of(focus), StringComparer.Ordinal)];

    /// <summary>The cause in words.</summary>
    public static string Of(Focus? focus) =>
        focus switch
        {
            Focus.Personnel => "Personnel hearings",
            Focus.Accountability => "Plans and presentations",
            Focus.Evaluation => "Evaluation of principals",
            Focus.Paperwork => "Templates and reports",
            Focus.Crisis => "School emergencies",
            Focus.Planning => "Central meetings",
            Focus.Operations => "Operations",
            Focus.Learning => "Trainings and learning",
            Focus.Instruction => "Instructional leadership, elsewhere",
            Focus.Travel => "Travel",
            Focus.Leave => "Leave",
            Focus.Other => "Other matters",
            _ => NotKnown,
        };
}
