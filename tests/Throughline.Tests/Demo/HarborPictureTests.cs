using Throughline.Demo;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Coding;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Standing;
using Xunit;

namespace Throughline.Tests.Demo;

/// <summary>What the rules of time make of the sample: the figures that the demo and the docs tell.</summary>
public sealed class HarborPictureTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);
    private static readonly Lazy<IReadOnlyList<IldTime>> Accounts = new(Account);

    [Fact]
    public void The_shown_week_has_35_hours_of_them_25_and_a_half_with_principals_and_22_on_instructional_leadership()
    {
        var week = Of("marisol-vega").Weeks.Single(week => week.Monday == Monday);
        Assert.Equal(35 * 3600, week.CountedSeconds);
        Assert.Equal(new Fraction(51 * 1800, 1), week.WithPrincipals);
        Assert.Equal(new Fraction(22 * 3600, 1), week.Instruction);
        Assert.Equal((20 * 3600, 2 * 3600), (week.ProtectedSeconds, week.BrokenSeconds));
        Assert.Equal(40 * 3600, week.ContractSeconds);
    }

    [Fact]
    public void The_hearing_pulls_both_and_bumps_the_visit_to_Gull_Point()
    {
        var account = Of("marisol-vega");
        var taken = Assert.Single(account.Breaks, one => one.Meeting.Day == Monday.AddDays(1));
        Assert.Equal((Pulled.Both, "colette-barrow", "Human Resources"), (taken.Pulled, taken.CalledBy, taken.Unit));
        var bumped = Assert.Single(account.Displaced, visit => visit.PrincipalId == "sunita-patel" && InWeek(visit.Start));
        Assert.Equal((DisplacedKind.Bumped, Focus.Personnel), (bumped.Kind, bumped.Cause!.Code!.Focus));
    }

    [Fact]
    public void The_cohort_of_the_last_four_weeks_looks_like_the_page_district()
    {
        var weeks = Accounts
            .Value.SelectMany(one => one.Weeks)
            .Where(week => week.Monday > Monday.AddDays(-28) && week.Monday <= Monday);
        var (all, with, on) = (0d, 0d, 0d);
        var (kept, lost) = (0d, 0d);
        foreach (var week in weeks)
        {
            all += week.CountedSeconds;
            with += Number(week.WithPrincipals);
            on += Number(week.Instruction);
            kept += week.ProtectedSeconds;
            lost += week.BrokenSeconds;
        }
        Assert.InRange(with / all, 0.62, 0.68);
        Assert.InRange(on / all, 0.53, 0.59);
        Assert.InRange(1 - lost / kept, 0.90, 0.95);
    }

    [Fact]
    public void Visits_lost_to_hearings_are_most_in_April()
    {
        var byMonth = Accounts
            .Value.SelectMany(one => one.Displaced)
            .Where(visit => visit.Cause?.Code?.Focus is Focus.Personnel)
            .CountBy(visit => visit.Cause!.Day.Month)
            .ToDictionary();
        Assert.Equal(4, byMonth.MaxBy(month => month.Value).Key);
    }

    [Fact]
    public void What_will_land_by_April_2_is_the_plan_reading_one_hearing_and_two_presentations()
    {
        var coming = Accounts
            .Value.SelectMany(one => one.Breaks)
            .Where(one => one.Meeting.Day > HarborYear.Today.ToDateOnly() && one.Meeting.Day <= new DateOnly(2026, 4, 2))
            .CountBy(one => one.Meeting.Day.Day)
            .OrderBy(day => day.Key)
            .ToList();
        Assert.Equal([new(1, 1), new(2, 2), new(31, 6)], coming);
    }

    [Fact]
    public void Yolanda_Price_and_Owen_Brady_were_not_seen_for_three_weeks()
    {
        var seen = Of("marisol-vega")
            .Occurrences.Where(one => one.IsContact && one.Day <= HarborYear.Today.ToDateOnly())
            .SelectMany(one => one.Code!.PrincipalIds.Select(principal => (principal, one.Day)))
            .GroupBy(contact => contact.principal, contact => contact.Day)
            .ToDictionary(principal => principal.Key, days => HarborYear.Today.ToDateOnly().DayNumber - days.Max().DayNumber);
        Assert.Equal(["owen-brady", "yolanda-price"], seen.Where(one => one.Value > 21).Select(one => one.Key).Order());
        Assert.Equal((27, 22), (seen["yolanda-price"], seen["owen-brady"]));
    }

    private static IldTime Of(string ild) => Accounts.Value.Single(account => account.IldId == ild);

    private static bool InWeek(long start) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(start).Date).DayNumber - Monday.DayNumber is >= 0 and < 7;

    private static double Number(Fraction fraction) => (double)fraction.Numerator / (double)fraction.Denominator;

    private static List<IldTime> Account()
    {
        var roster = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);
        var index = new RosterIndex(roster);
        var rules = new FocusRuleSet(roster.FocusRules!);
        var window = new Window(HarborYear.First.ToDateOnly(), HarborYear.Last.ToDateOnly());
        var accounts = new List<IldTime>();
        foreach (var (ild, bytes) in HarborCalendars.Files())
        {
            var problems = new List<Problem>();
            var content = new CalendarReader(index.Zone, CalendarLimits.Default).Read(
                ild + ".ics",
                bytes,
                index.AddressesOf(ild)
            );
            var occurrences = content.Occurrences(window, index.Zone, CalendarLimits.Default, problems);
            Assert.Empty(content.Problems.Concat(problems));
            accounts.Add(TimeAccount.For(index, rules, ild, occurrences, window));
        }
        return accounts;
    }
}
