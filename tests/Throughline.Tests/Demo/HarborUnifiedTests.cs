using Throughline.Demo;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Demo;

public sealed class HarborUnifiedTests
{
    private static readonly DistrictRoster Roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
    private static readonly DateOnly Today = HarborYear.Today.ToDateOnly();

    [Fact]
    public void Six_ILDs_lead_74_schools_with_74_principals()
    {
        Assert.Equal(6, Roster.People.Count(person => person.Role is PersonRole.Ild));
        Assert.Equal(74, Roster.Schools.Count);
        Assert.Equal(74, On(Today, AssignmentKind.LeadsSchool).Count());
        Assert.Equal(14, Roster.Schools.Count(school => school.NetworkId == "tidewater"));
        Assert.Equal(8, Roster.Schools.Count(school => school.NetworkId == "mariner"));
    }

    [Fact]
    public void Ids_and_addresses_are_of_one_person_each()
    {
        Assert.Equal(Roster.People.Count, Roster.People.Select(person => person.Id).Distinct().Count());
        var emails = Roster.People.SelectMany(person => person.Emails).ToList();
        Assert.Equal(emails.Count, emails.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(emails, email => Assert.EndsWith("@harbor.example", email, StringComparison.Ordinal));
        Assert.Equal(74, Roster.Schools.Select(school => school.Id).Distinct().Count());
    }

    [Fact]
    public void Every_assignment_is_of_somebody_for_somebody()
    {
        var people = Roster.People.Select(person => person.Id).ToHashSet();
        var targets = people
            .Concat(Roster.Schools.Select(school => school.Id))
            .Concat(Roster.Networks.Select(n => n.Id))
            .ToHashSet();
        Assert.All(Roster.Assignments, assignment => Assert.Contains(assignment.PersonId, people));
        Assert.All(Roster.Assignments, assignment => Assert.Contains(assignment.TargetId, targets));
    }

    [Fact]
    public void On_every_school_day_each_network_and_each_school_has_at_most_one_leader()
    {
        for (var day = HarborYear.First.ToDateOnly(); day <= HarborYear.Last.ToDateOnly(); day = day.AddDays(7))
        {
            Assert.Equal(6, On(day, AssignmentKind.LeadsNetwork).Select(a => a.TargetId).Distinct().Count());
            Assert.Equal(6, On(day, AssignmentKind.LeadsNetwork).Count());
            Assert.Equal(74, On(day, AssignmentKind.LeadsSchool).Select(a => a.TargetId).Distinct().Count());
        }
    }

    [Fact]
    public void Coral_Way_changes_its_principal_Pelham_its_network_and_Breakwater_is_covered()
    {
        Assert.Equal("lisa-arden", Leader("coral-way", new(2025, 12, 31)));
        Assert.Equal("helen-tran", Leader("coral-way", new(2026, 1, 5)));
        Assert.Equal(["breakwater", "northshore"], Roster.SchoolNetworks.Select(row => row.NetworkId));
        Assert.Equal("calvin-whitfield", Leader("breakwater", new(2026, 2, 10)));
        Assert.Equal("thomas-brandt", Leader("breakwater", new(2026, 2, 21)));
    }

    [Fact]
    public void Protected_time_grows_from_12_to_20_hours_in_January()
    {
        var widened = HarborYear.Widened.ToDateOnly();
        Assert.Equal(12, Hours(widened.AddDays(-1)));
        Assert.Equal(20, Hours(widened));
    }

    [Theory]
    [InlineData(HarborDesign.Own, "gloria-benning", 20)]
    [InlineData("new-york", "gloria-benning", 0)]
    [InlineData("atlanta", "marisol-vega", 20)]
    [InlineData("oakland", "marisol-vega", 0)]
    public void A_design_says_who_evaluates_and_what_is_protected(string design, string evaluator, int hours)
    {
        var roster = HarborUnified.Roster(HarborDesign.Find(design)!);
        var edge = Assert.Single(
            roster.Assignments,
            a => a.Kind is AssignmentKind.Evaluates && a.TargetId == "sunita-patel" && Holds(a, Today)
        );
        Assert.Equal(evaluator, edge.PersonId);
        Assert.Equal(hours, Hours(Today, roster));
    }

    private static string Leader(string target, DateOnly day) =>
        Assert.Single(Roster.Assignments, a => Leads(a, target, day)).PersonId;

    private static bool Leads(RosterAssignment a, string target, DateOnly day) =>
        a.Kind is AssignmentKind.LeadsNetwork or AssignmentKind.LeadsSchool && a.TargetId == target && Holds(a, day);

    private static IEnumerable<RosterAssignment> On(DateOnly day, AssignmentKind kind) =>
        Roster.Assignments.Where(a => a.Kind == kind && Holds(a, day));

    private static bool Holds(RosterAssignment a, DateOnly day) => a.Start <= day && (a.End ?? DateOnly.MaxValue) >= day;

    private static double Hours(DateOnly day, DistrictRoster? roster = null) =>
        (roster ?? Roster)
            .Protected.Where(rule => (rule.ValidFrom ?? day) <= day && day <= (rule.ValidTo ?? day))
            .Sum(rule =>
                ((rule.To ?? DistrictFacts.DefaultWorkdayEnd) - (rule.From ?? DistrictFacts.DefaultWorkdayStart)).TotalHours
            );
}
