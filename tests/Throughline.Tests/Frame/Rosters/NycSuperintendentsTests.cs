using System.Text.Json;
using Throughline.Frame.Rosters;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAccounting.Standing;
using Xunit;

namespace Throughline.Tests.Frame.Rosters;

/// <summary>
/// Two real years of New York's high schools and their superintendents, as a plain CSV roster with dated memberships,
/// against counts made without this program.
/// </summary>
public sealed class NycSuperintendentsTests
{
    private static readonly Dictionary<string, (DateOnly First, DateOnly Last)> Years = new()
    {
        ["2015-16"] = (new(2015, 7, 1), new(2016, 6, 30)),
        ["2016-17"] = (new(2016, 7, 1), new(2017, 6, 30)),
    };

    [Fact]
    public void Each_day_of_a_year_has_the_networks_of_that_year()
    {
        var (index, truth) = Read();

        foreach (var (year, (first, last)) in Years)
        foreach (var day in (DateOnly[])[first, first.AddDays(100), last])
        {
            var networks = Networks(index, day);
            var expected = truth.GetProperty("perYear").GetProperty(year);
            Assert.Equal(expected.GetProperty("superintendents").GetInt32(), networks.Count);
            Assert.Equal(
                expected.GetProperty("schools").GetInt32() - expected.GetProperty("schoolsWithout").GetInt32(),
                networks.Values.Sum(schools => schools.Count)
            );
            foreach (var largest in expected.GetProperty("largestNetworks").EnumerateArray())
            {
                Assert.Equal(largest[1].GetInt32(), networks[largest[0].GetString()!].Count);
            }
        }
    }

    [Fact]
    public void Seventy_four_schools_have_another_superintendent_from_one_day_to_the_next()
    {
        var (index, truth) = Read();

        var before = SuperintendentOf(index, new(2016, 6, 30));
        var after = SuperintendentOf(index, new(2016, 7, 1));

        Assert.Equal(
            truth.GetProperty("supervisorChangedBothNamed").GetInt32(),
            before.Count(school => after.TryGetValue(school.Key, out var now) && now != school.Value)
        );
        Assert.Equal(("ROTONDO, PAUL", "CONYERS, DONALD"), (before["19K507"], after["19K507"]));
    }

    [Fact]
    public void Outside_the_two_years_nobody_leads_anything()
    {
        var (index, _) = Read();

        Assert.Empty(Networks(index, new(2015, 6, 30)));
        Assert.Empty(Networks(index, new(2017, 7, 1)));
    }

    private static (RosterIndex Index, JsonElement Truth) Read()
    {
        var truth = JsonDocument.Parse(File.ReadAllText(Samples.Path("data/truth/tabular.json")));
        using var folder = PlainCsv(File.ReadLines(Samples.Path("data/roster/nyc-superintendents/networks.csv")).Skip(1));
        var reading = RosterReading.Read(folder.Path, null);
        Assert.Empty(reading.Problems);
        return (new RosterIndex(reading.Roster), truth.RootElement.GetProperty("roster/nyc-superintendents/networks.csv"));
    }

    // The file has its commas in the names of the superintendents and of some schools, always in quotation marks.
    private static RosterFolder PlainCsv(IEnumerable<string> lines)
    {
        var rows = lines.Select(Fields).ToList();
        var led = rows.Where(row => row[3].Length > 0).ToList();
        var leaders = led.Select(row => row[3]).Distinct().ToList();
        string[] Dates(string year) => [$"{Years[year].First:yyyy-MM-dd}", $"{Years[year].Last:yyyy-MM-dd}"];
        return new RosterFolder()
            .With("district.csv", "name,zone,email_domains", "New York City,America/New_York,schools.nyc.gov")
            .With("networks.csv", ["id,name", .. leaders.Select(name => Line($"network of {name}", $"Network of {name}"))])
            .With("schools.csv", ["id,name", .. rows.DistinctBy(row => row[1]).Select(row => Line(row[1], row[2]))])
            .With("people.csv", ["id,role,name,email", .. leaders.Select(name => Line(name, "ild", name, ""))])
            .With(
                "assignments.csv",
                [
                    "kind,person_id,target_id,start,end",
                    .. leaders.Select(name => Line("leads_network", name, $"network of {name}", "2015-07-01", "")),
                ]
            )
            .With(
                "school_networks.csv",
                [
                    "school_id,network_id,start,end",
                    .. led.Select(row => Line([row[1], $"network of {row[3]}", .. Dates(row[0])])),
                ]
            );
    }

    private static string[] Fields(string line)
    {
        var parts = line.Split('"');
        return [.. string.Concat(parts.Select((part, at) => at % 2 == 0 ? part.Replace(',', '\n') : part)).Split('\n')];
    }

    private static string Line(params string[] cells) =>
        string.Join(",", cells.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\""));

    private static Dictionary<string, IReadOnlyList<string>> Networks(RosterIndex index, DateOnly day) =>
        index
            .IldIds.Select(ild => (ild, Schools: index.OwnSchools(ild, day)))
            .Where(pair => pair.Schools.Count > 0)
            .ToDictionary(pair => pair.ild, pair => pair.Schools);

    private static Dictionary<string, string> SuperintendentOf(RosterIndex index, DateOnly day) =>
        Networks(index, day).SelectMany(network => network.Value.Select(school => (school, network.Key))).ToDictionary();
}
