using NodaTime;
using Throughline.Demo;
using Throughline.Demo.Cast;
using Throughline.Demo.Incidents;
using Throughline.Demo.Networks;
using Xunit;

namespace Throughline.Tests.Demo.Incidents;

public sealed class CallsOfTheYearTests
{
    [Fact]
    public void Every_call_is_by_one_of_the_cast_to_networks_and_schools_there_are()
    {
        var people = HarborUnified
            .Roster(HarborDesign.Find(HarborDesign.Own)!)
            .People.Select(person => person.Name)
            .ToHashSet();
        foreach (var call in CallsOfTheYear.All)
        {
            Assert.Contains(call.CalledBy, people);
            Assert.NotEmpty(call.Networks);
            Assert.All(call.Networks, network => Assert.Contains(network, SixNetworks.Ids));
            var schools = SixNetworks
                .All.Where(network => call.Networks.Contains(network.Id))
                .SelectMany(network => network.Schools);
            Assert.All(call.Schools, school => Assert.Contains(school, schools.Select(one => one.Short)));
        }
    }

    [Fact]
    public void Every_told_call_is_on_a_day_on_which_the_district_works() =>
        Assert.All(
            CallsOfTheYear.All.Where(call => !call.Key.StartsWith("emergency-", StringComparison.Ordinal)),
            call =>
            {
                Assert.False(HarborYear.IsHoliday(call.Day), call.Title);
                Assert.NotEqual(IsoDayOfWeek.Saturday, call.Day.DayOfWeek);
                Assert.NotEqual(IsoDayOfWeek.Sunday, call.Day.DayOfWeek);
                Assert.InRange(call.Day, HarborYear.First, HarborYear.Last);
            }
        );

    [Fact]
    public void Every_call_stands_in_the_calendar_of_each_ILD_who_was_there()
    {
        foreach (var network in SixNetworks.All)
        {
            var entries = HarborCalendars.Of(network);
            var uids = entries.Select(entry => entry.Uid).ToHashSet();
            var away = entries.Where(entry => entry.Away).ToList();
            var missing = CallsOfTheYear
                .All.Where(call => call.Networks.Contains(network.Id) && !uids.Contains(call.ToEntry([], []).Uid))
                .Where(call => !HarborYear.IsHoliday(call.Day));
            Assert.All(missing, call => Assert.Contains(away, leave => leave.Overlaps(call.Start, call.Minutes)));
        }
    }
}
