using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Demo;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Tests.Persistence.Jobs;
using Throughline.TimeAndDemands;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.TimeUse;

/// <summary>Monday's letter to an ILD: her week in counts, and nothing that anybody else could read something from.</summary>
public sealed class WeekDigestTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_an_ILD_has_this_week_in_counts_and_names_nobody()
    {
        var clock = new HandClock(new DateTimeOffset(2026, 3, 16, 9, 30, 0, TimeSpan.Zero));
        var store = await databases.Fresh(clock: clock);
        await using var site = await Website.Of(store);
        await Harbor.Import(store);
        await using (var db = store.OpenFor("import calendar"))
        {
            await new CalendarImport(db, new RosterCache()).Receive(
                "marisol-vega",
                "own.ics",
                HarborCalendars.Files()["marisol-vega"],
                new DateOnly(2026, 3, 16),
                Stop
            );
            var ild = await db.People.SingleAsync(person => person.RosterKey == "marisol-vega", Stop);
            await site.Account("marisol.vega@harbor.example", ild.Id);
            var other = await db.People.FirstAsync(person => person.RosterKey == "denise-okafor", Stop);
            await site.Account("denise.okafor@harbor.example", other.Id);
        }
        var parts = new DigestParts([.. TimeAndDemandsModule.Digest]);
        await using var services = new ServiceCollection().AddSingleton(parts).BuildServiceProvider();
        var node = Running.Node(store, [WeeklyDigest.Job], services: services);
        for (var hour = 0; hour < 3; hour++)
        {
            await node.RunDue(Stop);
            clock.Move(TimeSpan.FromHours(1));
        }
        await using var after = store.OpenFor("test");
        // Who has no calendar here and nothing on her plate gets no letter.
        var letter = await after.Letters.SingleAsync(Stop);
        Assert.Equal("marisol.vega@harbor.example", letter.Address);
        var visits = await after.Contacts.CountAsync(
            one => one.Day >= new DateOnly(2026, 3, 16) && one.Day <= new DateOnly(2026, 3, 22),
            Stop
        );
        Assert.Contains($"{visits} visits are booked this week.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("wait for you to say what they were", letter.Text, StringComparison.Ordinal);
        var names = await after.People.Select(person => person.Name).ToListAsync(Stop);
        Assert.DoesNotContain(names, name => letter.Text.Contains(name, StringComparison.Ordinal));
        var titles = await after
            .Engagements.Where(one => one.Summary != "")
            .Select(one => one.Summary)
            .Distinct()
            .ToListAsync(Stop);
        Assert.DoesNotContain(
            titles,
            title => title.Length > 8 && letter.Text.Contains(title, StringComparison.OrdinalIgnoreCase)
        );
    }
}
