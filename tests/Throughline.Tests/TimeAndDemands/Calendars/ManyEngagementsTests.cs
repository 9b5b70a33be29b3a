using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Calendars;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

public sealed class ManyEngagementsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_as_values_a_calendar_is_the_same_in_every_column()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        await using var db = harbor.Store.OpenFor("test");
        var one = await db.Engagements.FirstAsync(each => each.Attendees != new List<string>() && each.Uid != "", Stop);
        // What no import has said yet, so that every column has something in it.
        db.Entry(one).Property(each => each.FadedAt).CurrentValue = HarborSite.Now;
        db.Entry(one).Property(each => each.VanishedAt).CurrentValue = HarborSite.Now;
        await db.SaveChangesAsync(Stop);
        var entries = db.Engagements.OrderBy(each => each.Id);
        var entities = await entries.AsNoTracking().ToListAsync(Stop);
        var values = await entries.AsValues().ToListAsync(Stop);
        Assert.Equal(entities.ConvertAll(Text), values.ConvertAll(Text));
    }

    private static string Text(Engagement one) => JsonSerializer.Serialize(one);
}
