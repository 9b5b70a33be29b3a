using Throughline.Frame.Rosters.PlainCsv;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.Frame.Rosters.PlainCsv;

public sealed class RulesCsvTests
{
    [Fact]
    public void Rules_by_themselves_are_read_in_their_order_under_any_file_name()
    {
        using var folder = new RosterFolder().With(
            "our rules 2026.csv",
            "with,organizer_units,organizer_roles,categories,location_words,summary_words,focus,id",
            ",,,,,urgent;fire drill,crisis,b",
            "principal; principals,Facilities,central_office,coffee,room 12,,OPERATIONS,a",
            ",,,,,,gossip,c"
        );
        var problems = new List<Problem>();

        var rules = RulesCsv.ReadFile(Path.Combine(folder.Path, "our rules 2026.csv"), problems);

        Assert.Equal([("b", Focus.Crisis), ("a", Focus.Operations)], rules.Select(rule => (rule.Id, rule.Focus)));
        Assert.Equal(["urgent", "fire drill"], rules[0].SummaryWords);
        Assert.Equal([With.Principal, With.Principals], rules[1].With);
        Assert.Equal(("our rules 2026.csv", 4, "unknown-focus"), (problems[0].File, problems[0].Line, problems[0].Code));
    }

    [Fact]
    public void Rules_that_are_not_there_are_refused() =>
        Assert.Equal(
            "missing-file",
            Assert.Throws<UnsoundFileException>(() => RulesCsv.ReadFile("/no/such/rules.csv", new List<Problem>())).Problem.Code
        );
}
