using System.Text.Json;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters;

/// <summary>Nothing about a student or a family leaves a reader: a token stands in each of their fields, and is looked for.</summary>
public sealed class StudentsAreDroppedTests
{
    private const string Token = "tok3n7q";
    private static readonly string[] Excluded = ["student", "guardian", "parent", "relative", "learner", "alumni", ""];
    private readonly string s = Token;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void From_OneRoster_and_School_Data_Sync_with_roles_apart(bool schoolDataSync)
    {
        var roles = schoolDataSync
            ? "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate"
            : "sourcedId,userSourcedId,orgSourcedId,role,beginDate,endDate,roleType,x";
        using var folder = Companions()
            .With(
                "users.csv",
                [
                    "sourcedId,username,givenName,familyName,email,phone",
                    "t1,t1,Lena,Moreno,lena@harbor.example,",
                    "t2,t2,Omar,Haddad,omar@harbor.example,",
                    .. Excluded.Select((_, at) => $"{s}{at},{s},{s},{s},{s}@x.example,{s}"),
                    $"{s}8,{s},{s},\"{s}",
                    $"\",{s},,",
                    $"{s},{s},{s}",
                ]
            )
            .With(
                "roles.csv",
                [
                    roles,
                    Role("t1", "teacher"),
                    .. Excluded.Select((role, at) => Role($"{s}{at}", role)),
                    Role(s + "8", "student"),
                    Role(s + "8", "aide"),
                    Role("t2", "guardian"),
                    Role("t2", "teacher"),
                    $"{s},{s},{s}",
                ]
            );
        if (!schoolDataSync)
        {
            folder.With("manifest.csv", "propertyName,value");
        }

        AssertOnlyAdults(folder, "t1", "t2");

        string Role(string user, string role) =>
            schoolDataSync
                ? $"{user},s1,{role},,{(role == "teacher" ? "" : s)},TRUE,,{(role == "teacher" ? "" : s)}"
                : $"{s},{user},s1,{role},,{(role == "teacher" ? "" : s)},primary,";
    }

    [Fact]
    public void From_OneRoster_with_roles_in_each_row()
    {
        using var folder = Companions()
            .With(
                "users.csv",
                [
                    "sourcedId,role,orgSourcedIds,givenName,familyName,email",
                    "t1,teacher,s1,Lena,Moreno,lena@harbor.example",
                    .. Excluded.Select((role, at) => $"={s}{at},{role},{s},{s},{s},lena@harbor.example"),
                    $"{s},student,{s}",
                ]
            );

        AssertOnlyAdults(folder, "t1");
    }

    [Fact]
    public void From_EdFi_XML()
    {
        const string Staff =
            "<Staff><StaffUniqueId>t1</StaffUniqueId><Name><FirstName>Lena</FirstName><LastSurname>Moreno</LastSurname></Name></Staff><StaffSchoolAssociation><StaffReference><StaffIdentity><StaffUniqueId>t1</StaffUniqueId></StaffIdentity></StaffReference><SchoolReference><SchoolIdentity><SchoolId>10</SchoolId></SchoolIdentity></SchoolReference></StaffSchoolAssociation>";
        using var folder = new RosterFolder()
            .WithText(
                "EducationOrganization.xml",
                $"<InterchangeEducationOrganization><School><NameOfInstitution>H</NameOfInstitution><SchoolId>10</SchoolId></School><Student><StudentUniqueId>{s}</StudentUniqueId></Student></InterchangeEducationOrganization>"
            )
            .WithText(
                "StaffAssociation.xml",
                $"<InterchangeStaffAssociation><Student id=\"{s}\"><Name><FirstName>{s}</FirstName></Name><Staff><StaffUniqueId>{s}</StaffUniqueId></Staff></Student>{Staff}<Contact><FirstName>{s}</FirstName></Contact></InterchangeStaffAssociation>"
            )
            .WithText("Student.xml", $"<broken {s}")
            .WithText("StudentEnrollment.xml", $"<broken {s}")
            .WithText("StudentParent.xml", $"<broken {s}");

        AssertOnlyAdults(folder, "t1");
    }

    [Fact]
    public void From_EdFi_JSON()
    {
        using var folder = new RosterFolder()
            .WithText("ed-fi.schools-2.json", """[{ "schoolId": 10, "nameOfInstitution": "H" }]""")
            .WithText("staffs.json", """[{ "staffUniqueId": "t1", "firstName": "Lena", "lastSurname": "Moreno" }]""")
            .WithText(
                "staffSchoolAssociations.json",
                """[{ "staffReference": { "staffUniqueId": "t1" }, "schoolReference": { "schoolId": 10 } }]"""
            )
            .WithText("students.json", $"broken {s}")
            .WithText("studentSchoolAssociations.json", $"broken {s}")
            .WithText(
                "more.json",
                $$"""{ "students": [{ "studentUniqueId": "{{s}}", "staffs": [{ "staffUniqueId": "{{s}}" }] }], "contacts": [{ "firstName": "{{s}}" }] }"""
            );

        AssertOnlyAdults(folder, "t1");
    }

    [Fact]
    public void Also_where_the_header_is_missing_and_a_student_stands_in_the_first_line()
    {
        using var folder = Companions().With("users.csv", $"{s},{s},{s},{s}@x.example");

        var refused = Assert.Throws<UnsoundFileException>(() => RosterReading.Read(folder.Path, null));

        Assert.DoesNotContain(Token, refused.ToString(), StringComparison.Ordinal);
    }

    private static RosterFolder Companions() =>
        new RosterFolder()
            .With("orgs.csv", "sourcedId,name,type,parentSourcedId", "s1,Hawthorne School,school,")
            .WithText("demographics.csv", $"\"broken {Token}")
            .WithText("enrollments.csv", $"\"broken {Token}")
            .WithText("relationships.csv", $"\"broken {Token}")
            .WithText("userFlags.csv", $"\"broken {Token}");

    private static void AssertOnlyAdults(RosterFolder folder, params string[] ids)
    {
        var reading = RosterReading.Read(folder.Path, null);

        Assert.Equal(ids, reading.Roster.People.Select(person => person.Id));
        Assert.DoesNotContain(Token, JsonSerializer.Serialize(reading), StringComparison.Ordinal);
        // A row that does not fit its header is all that is said, by its line.
        Assert.All(reading.Problems, problem => Assert.Equal("cell-count", problem.Code));
    }
}
