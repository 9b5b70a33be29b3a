using Throughline.Frame.Rosters;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Rosters;

/// <summary>Vendors' own samples.</summary>
public sealed class SampleRostersTests
{
    [Fact]
    public void The_Grand_Bend_district_of_EdFi_has_three_schools_led_by_three_principals()
    {
        var reading = RosterReading.Read(Samples.Path("data/roster/edfi-6.0"), null);

        var roster = reading.Roster;
        Assert.Equal("edfi", reading.Format);
        Assert.Empty(reading.Problems);
        Assert.Equal("Grand Bend ISD", roster.District.Name);
        Assert.Equal(new DateOnly(2021, 8, 23), roster.District.SchoolYearStart);
        Assert.Equal(["GBHS", "GBMS", "GBES"], roster.Schools.Select(school => school.Aliases.Single()));
        Assert.Equal(68, roster.People.Count);
        Assert.Equal("207285", roster.People.Single(person => person.Role == PersonRole.SeniorLeader).Id);
        Assert.Equal(2, roster.People.Count(person => person.Role == PersonRole.CentralOffice));
        Assert.Equal(
            [
                new RosterAssignment(AssignmentKind.LeadsSchool, "207246", "255901107", new(2021, 9, 2), null),
                new RosterAssignment(AssignmentKind.LeadsSchool, "207264", "255901044", new(2017, 6, 17), null),
                new RosterAssignment(AssignmentKind.LeadsSchool, "207267", "255901001", new(1995, 11, 14), null),
            ],
            roster.Assignments.OrderBy(assignment => assignment.PersonId)
        );
        Assert.Equal(["BarryTanner@edfi.org"], roster.People.Single(person => person.Id == "207288").Emails);
    }

    [Fact]
    public void The_sample_of_School_Data_Sync_2_1_has_two_adults_who_teach()
    {
        var reading = RosterReading.Read(Samples.Path("data/roster/sds-2.1"), null);

        Assert.Equal("sds", reading.Format);
        Assert.Empty(reading.Problems);
        Assert.Equal(["Jason Jonzer", "Kristen Fein"], reading.Roster.People.Select(person => person.Name));
        Assert.All(reading.Roster.People, person => Assert.Equal(PersonRole.SchoolStaff, person.Role));
        Assert.Equal("School of TwoDotOne", Assert.Single(reading.Roster.Schools).Name);
        Assert.Equal(new DateOnly(2021, 8, 24), reading.Roster.District.SchoolYearStart);
    }

    [Fact]
    public void The_sample_of_OneRoster_1_1_has_schools_and_nobody_but_students_who_are_dropped()
    {
        var reading = RosterReading.Read(Samples.Path("data/roster/oneroster-1.1"), null);

        Assert.Equal("oneroster", reading.Format);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Roster.People);
        Assert.Equal(["School 1", "School 2"], reading.Roster.Schools.Select(school => school.Name));
    }

    [Fact]
    public void The_old_format_of_School_Data_Sync_is_refused_by_name()
    {
        var refused = Assert.Throws<UnsoundFileException>(() =>
            RosterReading.Read(Samples.Path("data/roster/sds-100-users"), null)
        );

        Assert.Equal("old-format", refused.Problem.Code);
        Assert.Contains("export School Data Sync 2.1", refused.Message, StringComparison.Ordinal);
    }
}
