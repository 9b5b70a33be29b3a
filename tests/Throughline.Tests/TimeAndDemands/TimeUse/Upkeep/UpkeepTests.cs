using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.TimeAndDemands.TimeUse;
using Throughline.TimeAndDemands.TimeUse.Upkeep;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse.Upkeep;

/// <summary>What Throughline itself takes of an ILD's week: its owner's alone, and the middle of five and more.</summary>
public sealed class UpkeepTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_counts_how_long_it_was_looked_at_and_a_form_without_scripts_how_long_it_was_open()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        using var marisol = await harbor.As("marisol-vega");
        await Website.Post(marisol, "/capture", new() { ["seconds"] = "95" }, "Looked");
        await Website.Post(marisol, "/capture", new() { ["seconds"] = "-5" }, "Looked");
        var opened = HarborSite.Now.AddSeconds(-25).ToUnixTimeSeconds();
        await Website.Post(
            marisol,
            "/capture",
            new()
            {
                ["opened"] = $"{opened}",
                ["line"] = "One line",
                ["minutes"] = "15",
                ["sentAs"] = $"{Guid.NewGuid()}",
            }
        );
        await using var db = harbor.Store.OpenFor("test");
        Assert.Equal(120, (await db.WeeksOfUpkeep.SingleAsync(Stop)).Seconds);
        using var page = await Website.Page(marisol, "/capture");
        Assert.Contains("has taken 2 min of you this week", page.Body!.TextContent, StringComparison.Ordinal);
        // What stood open over lunch was not worked on.
        var morning = HarborSite.Now.AddHours(-4).ToUnixTimeSeconds();
        await Website.Post(marisol, "/week", new() { ["opened"] = $"{morning}", ["only"] = "0" }, "Confirm");
        Assert.Equal(420, (await db.WeeksOfUpkeep.AsNoTracking().SingleAsync(Stop)).Seconds);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "10 min")]
    [InlineData(6, "13 min")]
    public async Task The_cohort_sees_the_middle_of_five_and_more_and_nobodys_own(int people, string? middle)
    {
        await using var harbor = await HarborSite.Open(databases);
        await using (var db = harbor.Store.OpenFor("test"))
        {
            // Whose they are makes no difference to the middle.
            var ilds = await db.People.OrderBy(person => person.Id).Select(person => person.Id).Take(6).ToListAsync(Stop);
            // 2, 5, 10, 16 and 40 minutes a week, over four whole weeks; the sixth takes an hour.
            var minutes = new[] { 2, 40, 10, 5, 16, 60 };
            for (var at = 0; at < people; at++)
            {
                for (var week = 1; week <= 4; week++)
                {
                    db.Add(
                        new WeekOfUpkeep
                        {
                            OwnerId = ilds[at],
                            Monday = new DateOnly(2026, 3, 16).AddDays(-7 * week),
                            Seconds = minutes[at] * 60,
                        }
                    );
                }
            }
            await db.SaveChangesAsync(Stop);
        }
        using var helen = await harbor.As("helen-marchetti");
        using var page = await Website.Page(helen, "/district");
        var section = page.QuerySelector("[aria-labelledby=h-upkeep]")!.TextContent;
        Assert.Contains(middle ?? "Shown from 5 ILDs on", section, StringComparison.Ordinal);
        Assert.DoesNotContain("60 min", section, StringComparison.Ordinal);
    }
}
