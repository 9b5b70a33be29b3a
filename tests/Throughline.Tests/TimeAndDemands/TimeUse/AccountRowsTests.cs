using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Tests.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

/// <summary>After one entry more, an account is what it would be if it were made anew, and its other rows were not touched.</summary>
public sealed class AccountRowsTests(Databases databases)
{
    private const string Marisol = "marisol-vega";
    private static readonly DateOnly Today = DistrictDay.Of(HarborSite.Now, HarborYear.Zone);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Rows_that_are_the_same_stay_untouched(string kind)
    {
        await using var harbor = await HarborSite.Open(databases, kind, Marisol);
        await using var db = harbor.Store.OpenFor("test");
        var (weeks, contacts, taken) = (await Keys<WeekOfTime>(db), await Keys<Contact>(db), await Keys<TakenTime>(db));

        var calendar = SmallCalendar.Of(SmallCalendar.Hour("one-more", "Paperwork", 19, 17));
        await new CalendarImport(db, new RosterCache()).Receive(Marisol, "more.ics", calendar, Today, Stop);
        Assert.Single((await Keys<WeekOfTime>(db)).Except(weeks));
        Assert.Single(weeks.Except(await Keys<WeekOfTime>(db)));
        Assert.Equal(contacts, await Keys<Contact>(db));
        Assert.Equal(taken, await Keys<TakenTime>(db));

        var kept = await Contents(db);
        await db.WeeksOfTime.ExecuteDeleteAsync(Stop);
        await db.Contacts.ExecuteDeleteAsync(Stop);
        await db.TakenTimes.ExecuteDeleteAsync(Stop);
        await db.DisplacedContacts.ExecuteDeleteAsync(Stop);
        await new TimeAccounts(db, new RosterCache()).Rebuild([await harbor.IdOf(Marisol)], Today, Stop);
        Assert.Equal(kept, await Contents(db));
    }

    private static async Task<List<long>> Keys<T>(ThroughlineDb db)
        where T : class => await db.Set<T>().Select(row => EF.Property<long>(row, "Id")).Order().ToListAsync(Stop);

    private static async Task<List<string>> Contents(ThroughlineDb db)
    {
        List<object> rows =
        [
            .. await db.WeeksOfTime.AsNoTracking().ToListAsync(Stop),
            .. await db.Contacts.AsNoTracking().ToListAsync(Stop),
            .. await db.TakenTimes.AsNoTracking().ToListAsync(Stop),
            .. await db.DisplacedContacts.AsNoTracking().ToListAsync(Stop),
        ];
        return [.. rows.Select(ButForItsKey).Order(StringComparer.Ordinal)];
    }

    private static string ButForItsKey(object row)
    {
        var cells = JsonSerializer.SerializeToNode(row, row.GetType())!.AsObject();
        cells.Remove("Id");
        return $"{row.GetType().Name} {cells.ToJsonString()}";
    }
}
