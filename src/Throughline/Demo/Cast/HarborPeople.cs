using Throughline.Demo.Networks;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Demo.Cast;

/// <summary>The cast as rows of the roster.</summary>
internal static class HarborPeople
{
    public static IReadOnlyList<RosterPerson> Rows(HarborDesign design) =>
        [
            .. CentralOffice.People.Select(person => Person(person.Name, person.Role, unit: person.Unit)),
            .. SixNetworks.All.Select(network =>
                Person(network.Ild, PersonRole.Ild, unit: "Network Support", network: network.Id)
            ),
            .. SixNetworks.All.Select(network => Manager(network, design)),
            .. from network in SixNetworks.All
            from school in network.Schools
            select Person(school.Principal, PersonRole.Principal, school: school.Id),
            Person(Handovers.NewPrincipal, PersonRole.Principal, school: CastName.Id(Handovers.NewPrincipalSchool)),
            .. SchoolStaff.People.Select(person =>
                Person(person.Name, PersonRole.SchoolStaff, school: CastName.Id(person.School))
            ),
        ];

    private static RosterPerson Manager(HarborNetwork network, HarborDesign design) =>
        design.HasTeam
            ? Person(network.Manager, PersonRole.Team, unit: "Network Support", network: network.Id)
            : Person(network.Manager, PersonRole.CentralOffice, unit: "Special Assignment", network: network.Id);

    private static RosterPerson Person(
        string name,
        PersonRole role,
        string unit = "",
        string school = "",
        string network = ""
    ) => new(CastName.Id(name), role, name, Emails(name, role), "", school, unit, network);

    // Some calendars know an ILD by a short address.
    private static string[] Emails(string name, PersonRole role)
    {
        var email = CastName.Email(name);
        return role is PersonRole.Ild ? [email, email[0] + email[email.IndexOf('.', StringComparison.Ordinal)..]] : [email];
    }
}
