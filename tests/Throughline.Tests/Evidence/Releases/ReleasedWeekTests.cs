using CsCheck;
using Throughline.Evidence.Releases;
using Throughline.Evidence.Reports;
using Xunit;

namespace Throughline.Tests.Evidence.Releases;

public sealed class ReleasedWeekTests
{
    private const int Releases = 1_000;

    [Fact]
    public void No_release_has_a_group_of_fewer_than_five_ILDs() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[1, 4], Gen.Int)
            .Sample(
                (ilds, levels, seed) =>
                    ReleasedWeek
                        .Of(Weeks(ilds, levels, seed, First), Pseudonyms.New("one"))
                        .GroupBy(row => row.Level)
                        .All(group => group.Select(row => row.Ild).Distinct().Count() >= ReleasedWeek.Fewest),
                iter: 1_000
            );

    /// <summary>
    /// Somebody has two releases of the same district, of different weeks as any two are, and joins them: by names, by the order of the
    /// rows, and by rows that are the same. With 25 ILDs chance is 4 %.
    /// </summary>
    [Fact]
    public void Two_releases_cannot_be_joined_by_names_by_order_or_by_equal_rows()
    {
        const int Ilds = 25;
        var (byName, byOrder, byRows, tried) = (0, 0, 0, 0);
        for (var release = 0; release < Releases; release++)
        {
            var (one, other) = (Pseudonyms.New("one"), Pseudonyms.New("one"));
            var fall = Names(Weeks(Ilds, 1, 2 * release, First), one);
            var spring = Names(Weeks(Ilds, 1, 2 * release + 1, First.AddDays(140)), other);
            var (fallOrder, springOrder) = (fall.Keys.ToList(), spring.Keys.ToList());
            for (var ild = 1; ild <= Ilds; ild++)
            {
                tried++;
                var (mine, truth) = (one.Of(ild), other.Of(ild));
                byName += spring.ContainsKey(mine) ? 1 : 0;
                byOrder += springOrder[fallOrder.IndexOf(mine)] == truth ? 1 : 0;
                var guess = spring.MaxBy(each => each.Value.Intersect(fall[mine]).Count()).Key;
                byRows += guess == truth ? 1 : 0;
            }
        }
        const double Chance = 1.0 / Ilds;
        Assert.Equal(0, byName);
        Assert.True(byOrder / (double)tried < Chance + 0.02, $"{byOrder / (double)tried:0.000} by order");
        Assert.True(byRows / (double)tried < Chance + 0.02, $"{byRows / (double)tried:0.000} by rows");
    }

    [Fact]
    public void A_name_holds_within_a_release_and_differs_between_projects_with_the_same_key()
    {
        var key = new byte[32];
        Assert.Equal(new Pseudonyms("one", key).Of(7), new Pseudonyms("one", key).Of(7));
        Assert.NotEqual(new Pseudonyms("one", key).Of(7), new Pseudonyms("other", key).Of(7));
    }

    [Fact]
    public void A_release_holds_no_date_and_no_key_of_a_person()
    {
        var table = ReleasedWeek.Table(ReleasedWeek.Of(Weeks(6, 1, 7, First), Pseudonyms.New("one")));
        Assert.DoesNotContain(table.Columns, column => column.Kind == OpenKind.Day);
        Assert.All(table.Rows, row => Assert.InRange((long)row[1]!, 1, 3));
        Assert.All(table.Rows, row => Assert.Equal(12, ((string)row[0]!).Length));
    }

    private static readonly DateOnly First = new(2026, 1, 5);

    private static Dictionary<string, List<(double, double, int)>> Names(List<IldWeek> weeks, Pseudonyms names) =>
        ReleasedWeek
            .Of(weeks, names)
            .GroupBy(row => row.Ild)
            .ToDictionary(ild => ild.Key, ild => ild.Select(row => (row.WithPrincipals, row.Instruction, row.Hours)).ToList());

    private static List<IldWeek> Weeks(int ilds, int levels, int seed, DateOnly first)
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
                        .Select(week => new IldWeek(
                            one.Ild,
                            first.AddDays(7 * week),
                            one.Level,
                            random.Next(80_000),
                            random.Next(40_000),
                            120_000
                        ))
                ),
        ];
    }
}
