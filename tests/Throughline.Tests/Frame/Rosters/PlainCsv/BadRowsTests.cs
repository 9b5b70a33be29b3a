using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.PlainCsv;

/// <summary>One bad row of a sound set: it is left out, and said so, and nothing else is.</summary>
public sealed class BadRowsTests
{
    private const string Assignments = "assignments.csv";
    private const string People = "people.csv";
    private const string Protected = "protected.csv";
    private const string Rules = "rules.csv";
    private const string RulesHeader = "id,focus,summary_words,location_words,categories,organizer_roles,organizer_units,with";
    private const string ProtectedHeader = "network_id,weekday,from,to,valid_from,valid_to,except_dates";

    [Theory]
    [InlineData(Assignments, "leads_network,i1,n1,2026-02-30,", "start", "bad-date", "'2026-02-30' is no day of the calendar")]
    [InlineData(
        Assignments,
        "leads_network,i1,n1,2/3/2026,",
        "start",
        "bad-date",
        "write year, month and day, such as 2026-09-07"
    )]
    [InlineData(Assignments, "leads_network,i1,n1,,", "start", "missing-value", "must not be")]
    [InlineData(
        Assignments,
        "leads_network,i1,n1,2026-03-02,2026-03-01",
        "end",
        "end-before-start",
        "2026-03-01 is before the start 2026-03-02"
    )]
    [InlineData(Assignments, "leads_school,p1,s9,2026-03-02,", "target_id", "unknown-school", "there is no school 's9'")]
    [InlineData(Assignments, "leads_school,p9,s1,2026-03-02,", "person_id", "unknown-person", "there is no person 'p9'")]
    [InlineData(Assignments, "lends_to,c1,n9,2026-03-02,", "target_id", "unknown-network", "there is no network 'n9'")]
    [InlineData(Assignments, "facilitates,c1,s1,2026-03-02,", "target_id", "unknown-network", "there is no network 's1'")]
    [InlineData(Assignments, "evaluates,c1,x,2026-03-02,", "target_id", "unknown-person", "there is no person 'x'")]
    [InlineData(Assignments, "heads,p1,s1,2026-03-02,", "kind", "unknown-kind", "write one of leads_network, leads_school")]
    [InlineData(Assignments, "leads_school,p1,s1,2026-03-02", "", "cell-count", "4 cells and the header 5")]
    [InlineData(Assignments, "leads_school,p1,s1,2026-03-02,,x", "", "cell-count", "6 cells and the header 5")]
    [InlineData(People, "i1,ild,Somebody Else,,,,,", "id", "duplicate-id", "there is a person 'i1' already")]
    [InlineData(
        People,
        "x1,chief,Somebody Else,,,,,",
        "role",
        "unknown-role",
        "'chief' is no role; write one of ild, principal"
    )]
    [InlineData(People, "x1,ild,,,,,,", "name", "missing-value", "is empty")]
    [InlineData(People, ",ild,Somebody Else,,,,,", "id", "missing-value", "is empty")]
    [InlineData(
        People,
        "x1,ild,Somebody Else,ROSA@harbor.example,,,,",
        "email",
        "duplicate-email",
        "an address of person 'i1' already"
    )]
    [InlineData(People, "=cmd|' /C calc'!A0,ild,Somebody Else,,,,,", "id", "formula-id", "must not begin with =")]
    [InlineData(People, "\"\tx1\",ild,Somebody Else,,,,,", "id", "formula-id", "must not begin with =")]
    [InlineData("schools.csv", "s1,Another School,,,", "id", "duplicate-id", "there is a school 's1' already")]
    [InlineData("networks.csv", "-n3,Harbor West", "id", "formula-id", "must not begin with =")]
    public void It_is_left_out_and_named(string file, string line, string field, string code, string words)
    {
        using var sound = RosterFolder.Plain();
        using var folder = RosterFolder.Plain().Plus(file, line);

        var reading = RosterReading.Read(folder.Path, null);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((file, File.ReadAllLines(Path.Combine(folder.Path, file)).Length), (problem.File, problem.Line));
        Assert.Equal((field, code), (problem.Subject, problem.Code));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equivalent(RosterReading.Read(sound.Path, null).Roster, reading.Roster);
    }

    [Theory]
    [InlineData(Protected, ProtectedHeader, ",8,,,,,", "weekday", "bad-weekday")]
    [InlineData(Protected, ProtectedHeader, ",Tuesday,,,,,", "weekday", "bad-weekday")]
    [InlineData(Protected, ProtectedHeader, ",2,25:00,,,,", "from", "bad-time")]
    [InlineData(Protected, ProtectedHeader, ",2,14:00,12:00,,,", "to", "end-before-start")]
    [InlineData(Protected, ProtectedHeader, ",2,17:00,,,,", "to", "end-before-start")]
    [InlineData(Protected, ProtectedHeader, ",2,,,2026-02-02,2026-02-01,", "valid_to", "end-before-start")]
    [InlineData(Protected, ProtectedHeader, ",2,,,,,2026-02-01;2026-02-30", "except_dates", "bad-date")]
    [InlineData(Protected, ProtectedHeader, "n9,2,,,,,", "network_id", "unknown-network")]
    [InlineData(Rules, RulesHeader, "r1,gossip,chat,,,,,", "focus", "unknown-focus")]
    [InlineData(Rules, RulesHeader, "r1,other,chat,,,,,friends", "with", "unknown-with")]
    [InlineData("holidays.csv", "date,name", "2026-13-01,Never", "date", "bad-date")]
    [InlineData("school_networks.csv", "school_id,network_id,start,end", "s9,n1,2026-01-01,", "school_id", "unknown-school")]
    public void It_is_left_out_of_an_optional_file_too(string file, string header, string line, string field, string code)
    {
        using var folder = RosterFolder.Plain().With(file, header, line);

        var reading = RosterReading.Read(folder.Path, null);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((file, 2, field, code), (problem.File, problem.Line, problem.Subject, problem.Code));
        Assert.Empty(reading.Roster.Protected);
        Assert.Empty(reading.Roster.Holidays);
        Assert.Empty(reading.Roster.SchoolNetworks);
        Assert.Empty(reading.Roster.FocusRules ?? []);
    }

    [Fact]
    public void Of_two_rules_of_one_name_the_first_stays()
    {
        using var folder = RosterFolder.Plain().With(Rules, RulesHeader, "r1,other,chat,,,,,", "r1,travel,drive,,,,,");

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Equal(Focus.Other, Assert.Single(reading.Roster.FocusRules!).Focus);
        Assert.Equal("duplicate-id", Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData("x1,principal,Somebody,,Mars/Olympus,,,", "zone", "unknown-zone")]
    [InlineData("x1,principal,Somebody,,,s9,,", "school_id", "unknown-school")]
    [InlineData("x1,principal,Somebody,,,,,n9", "network_id", "unknown-network")]
    [InlineData("x1,principal,Somebody,nobody at home,,,,", "email", "bad-email")]
    public void A_bad_cell_that_may_be_empty_does_not_drop_the_person(string line, string field, string code)
    {
        using var folder = RosterFolder.Plain().Plus(People, line);

        var reading = RosterReading.Read(folder.Path, null);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((field, code), (problem.Subject, problem.Code));
        var person = reading.Roster.People.Single(person => person.Id == "x1");
        Assert.Equal(("", "", ""), (person.Zone, person.SchoolId, person.NetworkId));
        Assert.Empty(person.Emails);
    }

    [Fact]
    public void Who_is_left_out_takes_their_assignments_with_them_each_named()
    {
        using var folder = RosterFolder
            .Plain()
            .Plus(People, "x1,boss,Somebody,,,,,")
            .Plus(Assignments, "leads_school,x1,s2,2026-01-01,");

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Equal(["unknown-role", "unknown-person"], reading.Problems.Select(problem => problem.Code));
        Assert.Contains("or its row was left out", reading.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_in_a_text_stays_the_text_that_it_is()
    {
        using var folder = RosterFolder
            .Plain()
            .Plus(People, "x1,board,=cmd|' /C calc'!A0,,,,\"=HYPERLINK(\"\"http://x\"\")\",");

        var reading = RosterReading.Read(folder.Path, null);

        Assert.Empty(reading.Problems);
        var person = reading.Roster.People.Single(person => person.Id == "x1");
        Assert.Equal(("=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")"), (person.Name, person.Unit));
    }

    [Fact]
    public void The_line_of_a_problem_is_that_on_which_its_row_begins()
    {
        using var folder = RosterFolder
            .Plain()
            .Plus(People, "x1,board,\"Two\nlines\",,,,,")
            .Plus(People, "")
            .Plus(People, "x2,boss,Somebody,,,,,");

        Assert.Equal(8, Assert.Single(RosterReading.Read(folder.Path, null).Problems).Line);
    }

    [Fact]
    public void A_problem_reads_as_commands_print_it()
    {
        using var folder = RosterFolder.Plain().Plus(Assignments, "leads_school,p1,s9,2026-03-02,");

        Assert.Equal(
            "assignments.csv:4: target_id: there is no school 's9' in this roster, or its row was left out.",
            Assert.Single(RosterReading.Read(folder.Path, null).Problems).ToString()
        );
    }
}
