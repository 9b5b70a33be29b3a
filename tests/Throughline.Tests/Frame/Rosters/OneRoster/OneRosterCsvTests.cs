using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.OneRoster;

public sealed class OneRosterCsvTests
{
    private const string Roles =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
    private const string Users12 =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email";
    private const string Users11 =
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,email";

    [Fact]
    public void Roles_of_1_2_become_posts_and_a_principal_leads_the_school()
    {
        using var folder = Orgs()
            .With("manifest.csv", "propertyName,value", "oneroster.version,1.2")
            .With(
                "academicSessions.csv",
                "sourcedId,type,startDate,endDate",
                "y1,schoolYear,2024-08-05,2025-06-01",
                "y2,schoolYear,2025-08-04,2026-06-05",
                "t1,term,2026-01-05,2026-06-05"
            )
            .With(
                "users.csv",
                Users12,
                "u1,,,true,,,Lena,Moreno,,,lena@harbor.example",
                "u2,,,true,,,Omar,Haddad,,,omar@harbor.example",
                "u3,,,true,,,Ann,Hart,,,ann@harbor.example",
                "u4,,,true,,,Joan,Petrakis,,,joan@harbor.example",
                "u5,tobedeleted,,true,,,Gone,Gone,,,gone@harbor.example"
            )
            .With(
                "roles.csv",
                Roles,
                "r1,,,u1,primary,principal,2025-09-01,,s1,",
                "r2,,,u1,secondary,teacher,,,s2,",
                "r3,,,u2,primary,principal,,,s2,",
                "r4,,,u3,primary,administrator,,,dep,",
                "r5,,,u4,primary,districtAdministrator,,,d1,",
                "r6,,,u5,primary,teacher,,,s1,"
            );

        var reading = RosterReading.Read(folder.Path, null);

        var roster = reading.Roster;
        Assert.Equal("oneroster", reading.Format);
        Assert.Equal("Harbor Unified", roster.District.Name);
        Assert.Equal(new DateOnly(2025, 8, 4), roster.District.SchoolYearStart);
        Assert.Equal(
            [
                new RosterAssignment(AssignmentKind.LeadsSchool, "u1", "s1", new(2025, 9, 1), null),
                new RosterAssignment(AssignmentKind.LeadsSchool, "u2", "s2", new(2025, 8, 4), null),
            ],
            roster.Assignments
        );
        Assert.Equal(
            [
                ("u1", PersonRole.Principal, "s1", ""),
                ("u2", PersonRole.Principal, "s2", ""),
                ("u3", PersonRole.CentralOffice, "", "Facilities"),
                ("u4", PersonRole.CentralOffice, "", ""),
            ],
            roster.People.Select(person => (person.Id, person.Role, person.SchoolId, person.Unit))
        );
        Assert.Equal("assumed-start", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void What_stands_between_a_school_and_its_district_is_its_network()
    {
        using var folder = Orgs().With("users.csv", Users11);

        var roster = RosterReading.Read(folder.Path, null).Roster;

        Assert.Equal(new RosterNetwork("n1", "Tidewater Network"), Assert.Single(roster.Networks));
        Assert.Equal([("s1", "n1"), ("s2", "")], roster.Schools.Select(school => (school.Id, school.NetworkId)));
    }

    [Fact]
    public void An_administrator_of_1_1_is_staff_at_a_school_and_central_office_elsewhere()
    {
        using var folder = Orgs()
            .With(
                "users.csv",
                Users11,
                "u1,,,true,s1,administrator,,,Lena,Moreno,lena@harbor.example",
                "u2,,,true,d1,administrator,,,Omar,Haddad,omar@harbor.example",
                "u3,,,true,\"s1,s2\",teacher,,,Ann,Hart,ann@harbor.example",
                "u4,,,true,nowhere,administrator,,,Joan,Petrakis,joan@harbor.example"
            );

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Equal(
            [("u1", PersonRole.SchoolStaff, "s1"), ("u2", PersonRole.CentralOffice, ""), ("u3", PersonRole.SchoolStaff, "")],
            reading.Roster.People.Select(person => (person.Id, person.Role, person.SchoolId))
        );
        Assert.Equal(
            ("users.csv", 5, "unknown-org"),
            Assert.Single(reading.Problems.Select(problem => (problem.File, problem.Line, problem.Code)))
        );
    }

    [Fact]
    public void Without_any_date_a_principal_leads_since_a_day_that_is_said()
    {
        using var folder = Orgs().With("users.csv", Users11, "u1,,,true,s1,principal,,,Lena,Moreno,");

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Equal(new DateOnly(2000, 1, 1), Assert.Single(reading.Roster.Assignments).Start);
        Assert.Contains("2000-01-01 is taken", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Organisations_that_stand_under_each_other_refuse_the_roster()
    {
        using var folder = Orgs()
            .Plus("orgs.csv", "a,,,A,department,,b")
            .Plus("orgs.csv", "b,,,B,department,,a")
            .With("users.csv", Users11);

        var refused = Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem;

        Assert.Equal(
            ("orgs.csv", 7, "parentSourcedId", "cyclic-parents"),
            (refused.File, refused.Line, refused.Subject, refused.Code)
        );
    }

    [Fact]
    public void Organisations_more_than_twelve_deep_refuse_the_roster()
    {
        using var folder = Orgs().With("users.csv", Users11);
        for (var at = 0; at < 13; at++)
        {
            folder.Plus("orgs.csv", $"o{at},,,Org,department,,o{at + 1}");
        }

        Assert.Equal("too-deep", Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem.Code);
    }

    private static RosterFolder Orgs() =>
        new RosterFolder().With(
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            "d1,,,Harbor Unified,district,,",
            "n1,,,Tidewater Network,local,,d1",
            "s1,,,Hawthorne School,school,,n1",
            "s2,,,Driftwood School,school,,d1",
            "dep,,,Facilities,department,,d1"
        );
}
