using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>What a classification and a title of Ed-Fi make of a person.</summary>
internal static class StaffRole
{
    private static readonly string[] BesideThePrincipal = ["assistant", "vice", "deputy", "associate"];

    /// <summary>The role here. Who is neither superintendent nor principal is staff of where they are assigned.</summary>
    /// <param name="classification">The word of the descriptor.</param>
    /// <param name="title">The position's title; may be empty.</param>
    /// <param name="atSchool">Whether the assignment is to a school.</param>
    public static PersonRole Of(string classification, string title, bool atSchool)
    {
        if (classification.EndsWith("Superintendent", StringComparison.OrdinalIgnoreCase))
        {
            return PersonRole.SeniorLeader;
        }
        if (IsPrincipal(classification) || (atSchool && IsPrincipal(title)))
        {
            return PersonRole.Principal;
        }
        return atSchool ? PersonRole.SchoolStaff : PersonRole.CentralOffice;
    }

    private static bool IsPrincipal(string words) =>
        words.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries) is [.. var before, "principal"]
        && !before.Intersect(BesideThePrincipal).Any();
}
