using CsCheck;
using Throughline.Evidence.Reports;
using Xunit;

namespace Throughline.Tests.Evidence.Reports;

public sealed class ResearchRowsTests
{
    [Fact]
    public void No_release_has_a_group_of_fewer_than_five_ILDs() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 4], Gen.Int)
            .Sample(
                (ilds, levels, seed) =>
                {
                    var table = ResearchRows.Of(Weeks(ilds, levels, seed), Pseudonyms.New());
                    return table
                        .Rows.GroupBy(row => (string)row[2]!)
                        .All(group => group.Select(row => row[0]).Distinct().Count() >= ResearchRows.Fewest);
                },
                iter: 1_000
            );

    [Fact]
    public void Pseudonyms_hold_within_a_release_and_match_nothing_in_another()
    {
        var weeks = Weeks(12, 1, 7);
        var one = ResearchRows.Of(weeks, Pseudonyms.New()).Rows.Select(row => (string)row[0]!).ToHashSet();
        var other = ResearchRows.Of(weeks, Pseudonyms.New()).Rows.Select(row => (string)row[0]!).ToHashSet();
        Assert.Equal((12, 12), (one.Count, other.Count));
        Assert.Empty(one.Intersect(other));
    }

    [Fact]
    public void A_release_holds_no_date_and_no_key_of_a_person()
    {
        var table = ResearchRows.Of(Weeks(6, 1, 7), Pseudonyms.New());
        Assert.DoesNotContain(table.Columns, column => column.Kind == OpenKind.Day);
        Assert.All(table.Rows, row => Assert.InRange((long)row[1]!, 1, 3));
        Assert.All(table.Rows, row => Assert.Equal(12, ((string)row[0]!).Length));
    }

    private static List<ResearchRows.IldWeek> Weeks(int ilds, int levels, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable
                .Range(1, ilds)
                .Select(ild => (Ild: ild, Level: $"level {random.Next(levels)}"))
                .SelectMany(one =>
                    Enumerable
                        .Range(0, 3)
                        .Select(week => new ResearchRows.IldWeek(
                            one.Ild,
                            new DateOnly(2026, 1, 5).AddDays(7 * week),
                            one.Level,
                            random.Next(80_000),
                            random.Next(40_000),
                            120_000
                        ))
                ),
        ];
    }
}
