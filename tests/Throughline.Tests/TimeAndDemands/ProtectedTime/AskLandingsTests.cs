using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.ProtectedTime;

/// <summary>Story 26: a training to which principals alone are called.</summary>
public sealed class AskLandingsTests(SampleDistrict sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_calls_principals_alone_into_protected_time_is_seen_14_days_ahead_and_moved_in_one_press()
    {
        await using var site = await sample.Site();
        using var deputy = await SampleDistrict.As(site, "Dr. Helen Marchetti");
        await using var db = site.Store.OpenFor("test");
        var id = await db.Demands.Where(one => one.Title == "Science kit training").Select(one => one.Id).SingleAsync(Stop);
        var move = $"#coming form[action^='/gate/{id}?']";
        using var page = await Website.Page(deputy, "/protected-time");
        var form = page.QuerySelector(move)!;
        var line = form.ParentElement!;
        Assert.Contains("Training for", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Called by Vivian Stroud", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pulls principals", line.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Science kit", line.TextContent, StringComparison.Ordinal);

        var fields = form.QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var sent = new FormUrlEncodedContent(fields);
        using var moved = await deputy.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), sent, Stop);
        var ask = await db.Demands.AsNoTracking().SingleAsync(one => one.Title == "Science kit training", Stop);
        Assert.Equal(
            (DemandState.Through, fields["Due"]),
            (ask.State, ask.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        );
        using var after = await Website.Page(deputy, "/protected-time");
        Assert.Null(after.QuerySelector(move));
    }

    [Theory]
    [InlineData("09:00", true)]
    [InlineData("15:30", false)]
    public async Task What_was_held_is_a_break_though_no_ILDs_calendar_has_it(string at, bool isBreak)
    {
        await using var site = await sample.Site();
        using var vivian = await SampleDistrict.As(site, "Vivian Stroud");
        using var deputy = await SampleDistrict.As(site, "Dr. Helen Marchetti");
        // The day is today, a Thursday: protected until noon.
        var form = new Dictionary<string, string>(Demands.DemandStage.Form("Kits", 1, "2026-03-19", "Principals"))
        {
            ["Kind"] = nameof(DemandKind.Training),
            ["At"] = at,
        };
        var id = await Demands.DemandStage.Send(vivian, form);
        await Demands.DemandStage.Gate(deputy, id, "Through");
        using var page = await Website.Page(deputy, "/protected-time");
        var landed = page.QuerySelector("[aria-labelledby=h-landed]")!.TextContent;
        Assert.Equal(isBreak, landed.Contains("Pulled principals; took 1 h of each of", StringComparison.Ordinal));
    }
}
