using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Consequences;
using Throughline.Demo.Cast;
using Throughline.Frame.Notices;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.Accountability.Consequences;

public sealed class ConsequenceTests(Databases databases)
{
    private const string List = "/scorecard/consequences";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Persistent_low_results_go_to_a_named_senior_leader_and_never_to_the_ild()
    {
        await using var stage = await AccountStage.Set(databases);
        await Low(stage, "Seaton");
        var school = (await stage.School("Seaton")).Id;
        var office = await stage.As(AccountStage.DataOffice);
        var shown = AccountStage.Text(await Website.Page(office, List));
        Assert.Contains("One school waits for somebody who answers", shown, StringComparison.Ordinal);
        Assert.Contains("0 of 3 in 2023-24, 0 of 3 in 2024-25, 0 of 3 in 2025-26", shown, StringComparison.Ordinal);

        var refused = await Name(stage, office, school, "Calvin Whitfield", "2026-05-29");
        Assert.Contains(
            "An ILD is never the owner",
            AccountStage.Text(await DemandStage.Read(refused)),
            StringComparison.Ordinal
        );
        var named = await Name(stage, office, school, CentralOffice.Academics, "2026-05-29");
        Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        var page = named.Headers.Location!.ToString();
        Assert.Contains(
            "One school is answered for",
            AccountStage.Text(await Website.Page(await stage.As("Harlan Voigt"), List)),
            StringComparison.Ordinal
        );

        await using var db = stage.Store.OpenFor("test");
        var owner = await stage.IdOf(CentralOffice.Academics);
        Assert.Equal(1, await db.Notices.CountAsync(one => one.PersonId == owner && one.Path == page, Stop));

        // Only the owner, and the data office for her, say what came of it.
        var version = (await db.Consequences.AsNoTracking().SingleAsync(Stop)).Version;
        var others = await Website.Post(
            await stage.As(CentralOffice.Operations),
            page,
            new() { ["Outcome"] = "Mine", ["Version"] = $"{version}" },
            form: "/accountability/ask"
        );
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
        var done = await Website.Post(
            await stage.As(CentralOffice.Academics),
            page,
            new() { ["Outcome"] = "Both positions are filled.", ["Version"] = $"{version}" }
        );
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var scores = AccountStage.Text(await Website.Page(await stage.As("Calvin Whitfield"), $"/scorecard/schools/{school}"));
        Assert.Contains("What came of it: Both positions are filled. Done", scores, StringComparison.Ordinal);
        // The same years are not asked about twice.
        Assert.Contains(
            "No school waits for an answer",
            AccountStage.Text(await Website.Page(office, List)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Owners_are_reminded_a_week_before_and_each_week_after_and_a_day_that_is_past_is_shown()
    {
        await using var stage = await AccountStage.Set(databases);
        await Low(stage, "Seaton");
        var school = (await stage.School("Seaton")).Id;
        var office = await stage.As(AccountStage.DataOffice);
        await Name(stage, office, school, CentralOffice.Academics, "2026-04-16");
        var owner = await stage.IdOf(CentralOffice.Academics);
        await using var db = stage.Store.OpenFor("test");
        int[] days = [0, 20, 21, 21, 25, 28, 29, 35, 36, 42];
        int[] told = [1, 1, 2, 2, 2, 2, 3, 3, 4, 4];
        foreach (var (at, day) in days.Index())
        {
            await Reminders.Remind(db, new DateOnly(2026, 3, 19).AddDays(day), Stop);
            Assert.Equal((day, told[at]), (day, await db.Notices.CountAsync(one => one.PersonId == owner, Stop)));
        }
        stage.Clock.Move(TimeSpan.FromDays(40));
        var late = AccountStage.Text(await Website.Page(await stage.As(CentralOffice.Deputy), List));
        Assert.Contains("1 day is past", late, StringComparison.Ordinal);
        Assert.Contains("Was due 12 days ago", late, StringComparison.Ordinal);
        // Another day is another day: nothing is past then, and the history has both.
        var one = await db.Consequences.AsNoTracking().SingleAsync(Stop);
        var moved = await Website.Post(
            await stage.As(CentralOffice.Academics),
            $"{List}/{one.Id}",
            new() { ["Due"] = "2026-06-01", ["Version"] = $"{one.Version}" },
            "Move"
        );
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.DoesNotContain(
            "Was due",
            AccountStage.Text(await Website.Page(await stage.As(CentralOffice.Operations), List)),
            StringComparison.Ordinal
        );
    }

    private static async Task<HttpResponseMessage> Name(
        AccountStage stage,
        HttpClient office,
        long school,
        string owner,
        string due
    ) =>
        await Website.Post(
            office,
            List,
            new()
            {
                ["School"] = $"{school}",
                ["Owner"] = $"{await stage.IdOf(owner)}",
                ["Due"] = due,
                ["What"] = "Both open positions filled.",
            }
        );

    // Three indicators over three years, each below its target.
    private static async Task Low(AccountStage stage, string name)
    {
        var school = await stage.School(name);
        var rows =
            from year in new[] { 2024, 2025, 2026 }
            from indicator in new[] { "Reading", "Attendance", "District math" }
            select string.Create(CultureInfo.InvariantCulture, $"{school.RosterKey},{year},{indicator},40,50");
        await stage.Load("school_id,year,indicator,value,target\n" + string.Join('\n', rows));
    }
}
