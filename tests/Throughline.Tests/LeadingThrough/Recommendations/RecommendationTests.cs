using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.LeadingThrough.Recommendations;
using Xunit;

namespace Throughline.Tests.LeadingThrough.Recommendations;

public sealed class RecommendationTests(Databases databases) : IAsyncLifetime
{
    private HarborThrough harbor = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => harbor = await HarborThrough.Open(databases);

    public ValueTask DisposeAsync() => harbor.DisposeAsync();

    [Fact]
    public async Task Story_20_the_record_says_whose_idea_it_was_who_presented_it_and_that_no_explanation_was_given()
    {
        var id = await Of("Close one elementary");
        var text = await harbor.Text("Denise Okafor", $"/recommendations/{id}");
        Assert.Contains("Originated bySenior staff", text, StringComparison.Ordinal);
        Assert.Contains("Denise Okafor, Thomas Brandt, to the board, in public, January 20", text, StringComparison.Ordinal);
        Assert.Contains("Stood beside them in publicNo", text, StringComparison.Ordinal);
        Assert.Contains("Explanation: none, open for 28 days", text, StringComparison.Ordinal);
        Assert.Contains("ILDs told before principals: no", text, StringComparison.Ordinal);
        Assert.Contains("counts against leading through", text, StringComparison.Ordinal);
        Assert.Contains(
            "One explanation is yours to write",
            await harbor.Text(CentralOffice.Superintendent, "/monday"),
            StringComparison.Ordinal
        );
        // "Little" is a value too, and stays to be read.
        await harbor.Post(
            CentralOffice.Superintendent,
            $"/recommendations/{id}",
            new() { ["text"] = "We looked again.", ["explained"] = "Little" },
            "Explain"
        );
        Assert.Contains(
            "Explanation: Little: We looked again.",
            await harbor.Text("Denise Okafor", $"/recommendations/{id}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "You owe no explanation",
            await harbor.Text(CentralOffice.Superintendent, "/monday"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_reversal_asks_for_its_explanation_and_tells_the_ILDs_before_it_becomes_public()
    {
        var id = await Of("One network manager");
        await using (var db = harbor.Db())
        {
            var hawthorne = await db.Set<Throughline.Frame.Networks.School>()
                .SingleAsync(each => each.Name.StartsWith("Hawthorne"), Stop);
            db.AffectedSchools.Add(new AffectedSchool { RecommendationId = id, SchoolId = hawthorne.Id });
            await db.SaveChangesAsync(Stop);
        }
        var path = $"/recommendations/{id}";
        await harbor.Post(CentralOffice.Superintendent, path, new() { ["text"] = "" }, "Reverse");
        Assert.Contains(
            "Please explain it before it becomes public",
            await harbor.Text(CentralOffice.Superintendent, "/notices"),
            StringComparison.Ordinal
        );
        // The principal of an affected school reads nothing of it yet.
        Assert.Equal(HttpStatusCode.NotFound, (await harbor.Get("Luis Moreno", path)).StatusCode);
        var asked = await harbor.Post(CentralOffice.Superintendent, path, [], "Publish");
        Assert.Contains("It has no explanation yet", await asked.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await harbor.Post(
            CentralOffice.Superintendent,
            path,
            new() { ["text"] = "The two positions were needed in May.", ["explained"] = "Reasons" },
            "Explain"
        );
        var early = await harbor.Post(CentralOffice.Superintendent, path, [], "Publish");
        Assert.Contains("The ILDs are not told yet", await early.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await harbor.Post(CentralOffice.Superintendent, path, [], "Tell");
        Assert.Contains(
            "that you presented is reversed",
            await harbor.Text("Marisol Vega", "/notices"),
            StringComparison.Ordinal
        );
        await harbor.Post(CentralOffice.Superintendent, path, [], "Publish");
        var his = await harbor.Text("Luis Moreno", path);
        Assert.Contains("The two positions were needed in May.", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Marisol Vega", his.Split("What was decided")[1].Split("Seen")[0], StringComparison.Ordinal);
        await using var after = harbor.Db();
        Assert.True((await after.Reversals.SingleAsync(each => each.RecommendationId == id, Stop)).IldsFirst);
    }

    [Fact]
    public async Task Public_all_the_same_leaves_none_as_a_value_that_stays_open()
    {
        var id = await Of("Limit cabinet");
        var path = $"/recommendations/{id}";
        await harbor.Post(CentralOffice.Superintendent, path, [], "Reverse");
        await harbor.Post(CentralOffice.Superintendent, path, new() { ["anyway"] = "true" }, "Publish");
        var list = await harbor.Text(CentralOffice.Deputy, "/recommendations");
        Assert.Contains("Two explanations are open", list, StringComparison.Ordinal);
        Assert.Contains("None yet", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_ILDs_read_the_outcome_alone_units_and_evaluators_nothing_and_an_ILD_decides_nothing()
    {
        var id = await Of("Close one elementary");
        var hers = await harbor.Text("Marisol Vega", $"/recommendations/{id}");
        Assert.Contains("Reversed", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Thomas Brandt", hers, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await harbor.Get(CentralOffice.Facilities, "/recommendations")).StatusCode);
        var forged = await harbor.Post(
            "Denise Okafor",
            $"/recommendations/{id}",
            new() { ["text"] = "x", ["explained"] = "Reasons" },
            "Explain",
            form: "/recommendations/new"
        );
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    private async Task<long> Of(string title)
    {
        await using var db = harbor.Db();
        return await db.Recommendations.Where(each => each.Title.StartsWith(title)).Select(each => each.Id).SingleAsync(Stop);
    }
}
