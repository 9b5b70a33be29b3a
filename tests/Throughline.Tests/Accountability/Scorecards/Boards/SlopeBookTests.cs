using CsCheck;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Persistence.Imports;
using Xunit;

namespace Throughline.Tests.Accountability.Scorecards.Boards;

public sealed class SlopeBookTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Gen<PastChange[]> Changes = Gen.Select(
            Gen.Long[1, 30],
            Gen.Int[2015, 2024],
            Gen.Int[0, 1000],
            Gen.Int[-80, 80],
            (school, into, from, change) => new PastChange(school, into, from / 10m, change / 10m)
        )
        .Array[0, 60]
        .Select(all => all.DistinctBy(one => (one.School, one.Into)).ToArray());

    [Fact]
    public void Those_near_are_all_within_three_points_or_the_nearest_eight() =>
        Changes.Sample(changes =>
        {
            var found = new SlopeBook(changes).Near(50, 7);
            var others = changes.Where(one => one.School != 7).ToList();
            var within = others.Where(one => Math.Abs(one.From - 50) <= 3).Select(one => one.Change).Order().ToList();
            if (within.Count >= 8)
            {
                Assert.Equal(within, found.Order());
            }
            else
            {
                Assert.Equal(Math.Min(8, others.Count), found.Count);
                Assert.All(within, one => Assert.Contains(one, found));
            }
        });

    [Fact]
    public void One_that_is_judged_by_the_others_is_left_out_and_nothing_else() =>
        Changes.Sample(changes =>
        {
            var book = new SlopeBook(changes);
            Assert.Equal(changes.Select(one => one.Change).Order(), book.All().Sorted);
            if (changes.Length > 0)
            {
                var one = changes[changes.Length / 2];
                var left = changes.Where(each => each != one).Select(each => each.Change).Order();
                Assert.Equal(left, book.All((one.School, one.Into)).Sorted);
            }
            Assert.Equal(changes.Length, book.All((99, 1900)).Sorted.Count);
        });

    [Fact]
    public async Task The_shelf_knows_a_new_figure_a_correction_an_undo_and_a_break()
    {
        await using var stage = await AccountStage.Set(databases);
        await stage.Figures("Seaton", "Reading", 2022, 40, 43, null, 50, 51);
        await using var db = stage.Store.OpenFor("test");
        var indicator = await db.Indicators.SingleAsync(Stop);
        var shelf = new SlopeShelf();
        Assert.Equal([1m, 3m], await Slopes());
        await stage.Figures("Bramwell", "Reading", 2022, 60, 58);
        Assert.Equal([-2m, 1m, 3m], await Slopes());
        await stage.Figures("Bramwell", "Reading", 2022, 60, 59);
        Assert.Equal([-1m, 1m, 3m], await Slopes());
        var last = await db.Imports.MaxAsync(one => one.Id, Stop);
        Assert.Empty(await Undoing.Undo(db, last, Stop));
        Assert.Equal([-2m, 1m, 3m], await Slopes());
        db.IndicatorVersions.Add(
            new IndicatorVersion
            {
                IndicatorId = indicator.Id,
                FromYear = 2026,
                Change = "Another test.",
                BreaksSeries = true,
                By = "test",
                At = db.Now,
            }
        );
        await db.SaveChangesAsync(Stop);
        Assert.Equal([-2m, 3m], await Slopes());

        async Task<IReadOnlyList<decimal>> Slopes() => (await shelf.Of(db, indicator.Id, 2026, Stop)).All().Sorted;
    }
}
