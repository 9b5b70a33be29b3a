using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>Roles and kinds of assignment as pages say them.</summary>
internal static class RoleWords
{
    public static string Said(this PersonRole role) =>
        role switch
        {
            PersonRole.Ild => "ILD",
            PersonRole.Principal => "Principal",
            PersonRole.CentralOffice => "Central office",
            PersonRole.PdFacilitator => "Facilitator",
            PersonRole.SeniorLeader => "Senior leader",
            PersonRole.Team => "ILD’s team",
            PersonRole.SchoolStaff => "School staff",
            _ => "Board",
        };

    public static string Said(this AssignmentKind kind) =>
        kind switch
        {
            AssignmentKind.LeadsNetwork => "leads the network",
            AssignmentKind.LeadsSchool => "leads the school",
            AssignmentKind.Supervises => "supervises",
            AssignmentKind.Evaluates => "evaluates",
            AssignmentKind.Facilitates => "facilitates the meetings of",
            AssignmentKind.TeamOf => "is of the team of",
            _ => "is lent to",
        };
}
