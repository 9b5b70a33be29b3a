using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAccounting.Coding;

/// <summary>Which meetings break protected time when they fall on it (time.md, "Break").</summary>
internal sealed class BreakRules(RosterIndex index)
{
    /// <summary>Whom the meeting pulls out of schools.</summary>
    public Pulled Decide(Company company, With with, TextFacts location, IldStanding standing)
    {
        if (WithRules.IsAtOwnSchool(location, standing))
        {
            return Pulled.Nobody;
        }
        if (IsCalledByAnother(company, standing))
        {
            return Array.Exists(company.Everyone, standing.IsOwnPrincipal) ? Pulled.Both : Pulled.Ild;
        }
        return with == With.Principals ? Pulled.Principals : Pulled.Nobody;
    }

    private bool IsCalledByAnother(Company company, IldStanding standing)
    {
        if (!company.HasOrganizer)
        {
            return company.HasForeignAttendee || Array.Exists(company.Attendees, IsOfTheOffice);
        }
        var organizer = company.Organizer;
        return !company.IsByOwner && (organizer < 0 || !IsOfTheNetwork(organizer, standing));
    }

    private bool IsOfTheNetwork(int person, IldStanding standing) =>
        standing.Team.Contains(person)
        || standing.IsOwnPrincipal(person)
        || (index.People[person].Role == PersonRole.SchoolStaff && standing.WorksAtOwnSchool(person));

    private bool IsOfTheOffice(int person) =>
        index.People[person].Role
            is PersonRole.CentralOffice
                or PersonRole.SeniorLeader
                or PersonRole.PdFacilitator
                or PersonRole.Board;
}
