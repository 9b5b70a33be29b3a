using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.EdFi;

public sealed class EdFiRosterTests
{
    private const string Organizations = """
        <?xml version="1.0" encoding="UTF-8"?>
        <InterchangeEducationOrganization xmlns="http://ed-fi.org/6.0.0">
          <LocalEducationAgency id="LEA"><NameOfInstitution>Harbor Unified</NameOfInstitution><LocalEducationAgencyId>1</LocalEducationAgencyId></LocalEducationAgency>
          <School id="S10"><NameOfInstitution>Hawthorne School</NameOfInstitution><SchoolId>10</SchoolId><SchoolCategory>uri://x#High School</SchoolCategory>
            <LocalEducationAgencyReference ref="LEA"/></School>
          <School><NameOfInstitution>Driftwood School</NameOfInstitution><SchoolId>11</SchoolId></School>
          <EducationOrganizationNetwork><NameOfInstitution>Tidewater</NameOfInstitution><EducationOrganizationNetworkId>5</EducationOrganizationNetworkId></EducationOrganizationNetwork>
          <EducationOrganizationNetworkAssociation>
            <EducationOrganizationNetworkReference><EducationOrganizationNetworkIdentity><EducationOrganizationNetworkId>5</EducationOrganizationNetworkId></EducationOrganizationNetworkIdentity></EducationOrganizationNetworkReference>
            <MemberEducationOrganizationReference ref="S10"/>
          </EducationOrganizationNetworkAssociation>
          <EducationOrganizationNetworkAssociation>
            <EducationOrganizationNetworkReference><EducationOrganizationNetworkIdentity><EducationOrganizationNetworkId>5</EducationOrganizationNetworkId></EducationOrganizationNetworkIdentity></EducationOrganizationNetworkReference>
            <MemberEducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>11</EducationOrganizationId></EducationOrganizationIdentity></MemberEducationOrganizationReference>
            <BeginDate>2025-08-01</BeginDate><EndDate>2025-12-31</EndDate>
          </EducationOrganizationNetworkAssociation>
        </InterchangeEducationOrganization>
        """;

    private const string Json = """
        {
          "students": [{ "studentUniqueId": "1", "firstName": "Nobody" }],
          "localEducationAgencies": [{ "localEducationAgencyId": 1, "nameOfInstitution": "Harbor Unified" }],
          "schools": [{ "nameOfInstitution": "Hawthorne School", "shortNameOfInstitution": "HS",
            "localEducationAgencyReference": { "localEducationAgencyId": 1 }, "schoolId": 10 }],
          "staffs": [
            { "otherNames": [{ "firstName": "Former" }], "staffUniqueId": "a", "firstName": "Lena", "lastSurname": "Moreno",
              "electronicMails": [{ "electronicMailAddress": "lena@harbor.example" }, { "electronicMailAddress": "lm@harbor.example" }] },
            { "staffUniqueId": "b", "firstName": "Omar", "lastSurname": "Haddad" },
            { "staffUniqueId": "c", "firstName": "Ann", "lastSurname": "Hart" },
            { "staffUniqueId": "d", "firstName": "Idle", "lastSurname": "Hand" }
          ],
          "staffEducationOrganizationAssignmentAssociations": [
            { "staffReference": { "staffUniqueId": "a" }, "educationOrganizationReference": { "educationOrganizationId": 10 },
              "staffClassificationDescriptor": "uri://ed-fi.org/StaffClassificationDescriptor#School Administrator", "positionTitle": "High School Principal", "beginDate": "2025-08-01" },
            { "staffReference": { "staffUniqueId": "b" }, "educationOrganizationReference": { "educationOrganizationId": 10 },
              "staffClassificationDescriptor": "uri://ed-fi.org/StaffClassificationDescriptor#Assistant Principal", "positionTitle": "Assistant Principal", "beginDate": "2025-08-01" },
            { "staffReference": { "staffUniqueId": "c" }, "educationOrganizationReference": { "educationOrganizationId": 1 },
              "staffClassificationDescriptor": "uri://ed-fi.org/StaffClassificationDescriptor#LEA Specialist", "positionTitle": "Analyst", "beginDate": "2025-08-01" }
          ],
          "calendarDates": [
            { "date": "2025-12-25", "calendarReference": { "calendarCode": "A", "schoolId": 10 }, "calendarEvents": [{ "calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Holiday" }] },
            { "date": "2025-12-26", "calendarReference": { "calendarCode": "A", "schoolId": 10 }, "calendarEvents": [{ "calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Instructional day" }] }
          ],
          "sessions": [{ "schoolYear": 2026, "beginDate": "2025-08-25" }, { "schoolYear": 2026, "beginDate": "2026-01-05" }]
        }
        """;

    [Fact]
    public void Networks_and_their_dated_members_are_read_from_XML_by_id_and_by_reference()
    {
        using var folder = new RosterFolder().WithText("EducationOrganization.xml", Organizations);

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Empty(reading.Problems);
        Assert.Equal("Harbor Unified", reading.Roster.District.Name);
        Assert.Equal([new RosterNetwork("5", "Tidewater")], reading.Roster.Networks);
        Assert.Equal(
            [("10", "High School", "5"), ("11", "", "")],
            reading.Roster.Schools.Select(school => (school.Id, school.Level, school.NetworkId))
        );
        Assert.Equal([new SchoolInNetwork("11", "5", new(2025, 8, 1), new(2025, 12, 31))], reading.Roster.SchoolNetworks);
    }

    [Fact]
    public void JSON_as_the_API_gives_it_says_the_same_things()
    {
        using var folder = new RosterFolder().WithText("edfi.json", Json);

        var reading = RosterReading.Read(Path.Combine(folder.Path, "edfi.json"), null);

        var roster = reading.Roster;
        Assert.Equal(
            [
                ("a", "Lena Moreno", PersonRole.Principal, "10"),
                ("b", "Omar Haddad", PersonRole.SchoolStaff, "10"),
                ("c", "Ann Hart", PersonRole.CentralOffice, ""),
            ],
            roster.People.Select(person => (person.Id, person.Name, person.Role, person.SchoolId))
        );
        Assert.Equal(["lena@harbor.example", "lm@harbor.example"], roster.People[0].Emails);
        Assert.Equal([new RosterAssignment(AssignmentKind.LeadsSchool, "a", "10", new(2025, 8, 1), null)], roster.Assignments);
        Assert.Equal([new DistrictHoliday(new(2025, 12, 25), "Holiday")], roster.Holidays);
        Assert.Equal(new DateOnly(2025, 8, 25), roster.District.SchoolYearStart);
        Assert.Equal(
            ("edfi.json", 11, "no-role"),
            Assert.Single(reading.Problems.Select(problem => (problem.File, problem.Line, problem.Code)))
        );
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><InterchangeStaffAssociation>&e;</InterchangeStaffAssociation>",
        "broken-xml"
    )]
    [InlineData("<InterchangeStaffAssociation><Staff>", "broken-xml")]
    [InlineData("<html/>", "unknown-format")]
    [InlineData("<InterchangeStaffAssociation/>", "unknown-format")]
    public void XML_that_is_not_whole_or_reaches_out_is_refused(string xml, string code)
    {
        using var folder = new RosterFolder().WithText("StaffAssociation.xml", xml);

        Assert.Equal(code, Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem.Code);
    }

    [Theory]
    [InlineData("{ \"staffs\": [", "broken-json")]
    [InlineData("[1, 2]", "unknown-format")]
    public void JSON_that_is_not_whole_or_something_else_is_refused(string json, string code)
    {
        using var folder = new RosterFolder().WithText("staffs.json", json);

        Assert.Equal(code, Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem.Code);
    }

    [Fact]
    public void Departments_that_stand_under_each_other_refuse_the_roster()
    {
        const string Department =
            "<OrganizationDepartment><NameOfInstitution>D</NameOfInstitution><OrganizationDepartmentId>{0}</OrganizationDepartmentId><ParentEducationOrganizationReference><EducationOrganizationIdentity><EducationOrganizationId>{1}</EducationOrganizationId></EducationOrganizationIdentity></ParentEducationOrganizationReference></OrganizationDepartment>";
        var cycle = Department.Replace("{0}", "7").Replace("{1}", "8") + Department.Replace("{0}", "8").Replace("{1}", "7");
        using var folder = new RosterFolder().WithText(
            "EducationOrganization.xml",
            Organizations.Replace("</InterchangeEducationOrganization>", cycle + "</InterchangeEducationOrganization>")
        );

        Assert.Equal(
            "cyclic-parents",
            Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null)).Problem.Code
        );
    }
}
