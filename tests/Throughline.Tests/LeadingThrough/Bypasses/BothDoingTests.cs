using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Bypasses;

public sealed class BothDoingTests(Databases databases)
{
    private static readonly DateOnly Tuesday = new(2026, 4, 7);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_units_that_ask_principals_of_one_network_for_the_same_in_one_week_are_found_and_nothing_else_is()
    {
        await using var harbor = await HarborThrough.Open(databases);
        await Ask(harbor, CentralOffice.Trainer, "Fractions training for grade 5", "tidewater", Tuesday);
        await Ask(harbor, CentralOffice.Engagement, "Fractions at family nights", "tidewater", Tuesday.AddDays(2));
        // Another week, another network, the same unit, only words that every training has.
        await Ask(harbor, CentralOffice.Planning, "Fractions in the budget", "tidewater", Tuesday.AddDays(7));
        await Ask(harbor, CentralOffice.Finance, "Fractions of hours", "northshore", Tuesday);
        await Ask(harbor, CentralOffice.LentReading, "Fractions and reading", "tidewater", Tuesday);
        await Ask(harbor, CentralOffice.StudentServices, "Training session with principals", "tidewater", Tuesday);
        var page = await Website.Page(await harbor.As(CentralOffice.Deputy), "/through");
        var found = page.QuerySelectorAll("section[aria-labelledby=h-both] li")
            .Select(line => HarborThrough.Words(line.TextContent))
            .ToList();
        Assert.Equal(2, found.Count);
        Assert.All(found, line => Assert.Contains("Both say: fractions", line, StringComparison.Ordinal));
        Assert.All(found, line => Assert.Contains("(Family Engagement)", line, StringComparison.Ordinal));
        // An ILD of another network learns of none of it, by title or unit.
        Assert.DoesNotContain("family nights", await harbor.Text("Denise Okafor", "/through"), StringComparison.Ordinal);
        Assert.Contains("family nights", await harbor.Text("Marisol Vega", "/through"), StringComparison.Ordinal);
    }

    private static async Task Ask(HarborThrough harbor, string by, string title, string network, DateOnly due)
    {
        await using var db = harbor.Db();
        var requester = await db.People.SingleAsync(person => person.Name == by, Stop);
        var draft = new DemandDraft
        {
            Title = title,
            Kind = DemandKind.Training,
            Why = "Asked.",
            Of = AskedOf.Principals,
            Networks = [await db.Networks.Where(each => each.RosterKey == network).Select(each => each.Id).SingleAsync(Stop)],
            HoursEach = 1,
            Due = due,
            Unit = requester.Unit,
        };
        var price = await new Pricing(db, new RosterCache(), [], []).Of(draft, new(2026, 3, 19), Stop);
        await Placing.Place(db, draft, price, CheaperWay.AsItIs, requester, Stop);
        await db.SaveChangesAsync(Stop);
    }
}
