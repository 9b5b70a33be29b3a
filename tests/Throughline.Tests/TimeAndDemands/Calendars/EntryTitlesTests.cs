using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Fading;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Calendars;

/// <summary>Titles and people of an entry go 90 days after somebody confirmed what it was (M15); its minutes stay, and what nobody confirmed too.</summary>
public sealed class EntryTitlesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_go_ninety_days_after_they_were_confirmed_and_start_and_end_stay()
    {
        await using var harbor = await HarborSite.Open(databases, "sqlite", "marisol-vega");
        await using var db = harbor.Store.OpenFor("test");
        var entries = await db
            .Engagements.AsNoTracking()
            .Where(each => !each.IsPrivate && each.SeriesSlot == null && each.Summary != "")
            .OrderBy(each => each.Start)
            .Take(2)
            .ToListAsync(Stop);
        db.Confirmations.Add(
            new Confirmation
            {
                OwnerId = entries[0].OwnerId,
                Uid = entries[0].Uid,
                With = With.School,
                Focus = Focus.Operations,
                By = "marisol-vega@harbor.example",
                At = harbor.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(Stop);

        harbor.Clock.Move(TimeSpan.FromDays(89));
        Assert.Empty(await new RetentionSchedule([EntryTitles.Fading]).Apply(db, Stop));
        harbor.Clock.Move(TimeSpan.FromDays(2));
        var gone = Assert.Single(await new RetentionSchedule([EntryTitles.Fading]).Apply(db, Stop));
        Assert.Equal((1, 90), (gone.Rows, gone.Days));
        db.ChangeTracker.Clear();
        var after = await db.Engagements.SingleAsync(each => each.Id == entries[0].Id, Stop);
        Assert.Equal(("", entries[0].Start, entries[0].End), (after.Summary, after.Start, after.End));
        Assert.Equal(entries[1].Summary, (await db.Engagements.SingleAsync(each => each.Id == entries[1].Id, Stop)).Summary);
    }
}
