using CsCheck;
using Microsoft.EntityFrameworkCore;
using Throughline.Demo;
using Throughline.Demo.Cast;
using Throughline.LeadingThrough.RoleCharters;
using Throughline.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.LeadingThrough.RoleCharters;

public sealed class CharterTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_changed_is_said_line_by_line_in_plain_words()
    {
        var changes = CharterChange.Between(
            ["Helps principals lead teaching", "Runs a small district", "Meets weekly"],
            ["Helps principals lead teaching most of the week", "Meets weekly", "Names a cover"]
        );
        Assert.Equal(["Reworded", "Unchanged", "New", "Gone"], changes.Select(change => change.Said));
        Assert.Equal("Helps principals lead teaching", changes[0].Before);
    }

    [Fact]
    public async Task Story_21_four_hours_of_ten_that_are_really_asked_are_outside_the_charter_and_refused_ones_are_not_counted()
    {
        await using var harbor = await HarborThrough.Open(databases);
        await using var db = harbor.Db();
        await HarborAsks.Write(db, Stop);
        Assert.Contains(
            "Of 98 h asked this school year, 39 h (40%) are outside the charter: 21 h for reports, 18 h for templates.",
            await harbor.Text("Thomas Brandt", "/charter"),
            StringComparison.Ordinal
        );
        var report = await db.Demands.SingleAsync(ask => ask.Title == "Attendance team minutes", Stop);
        report.State = DemandState.Refused;
        await db.SaveChangesAsync(Stop);
        Assert.Contains("18 h (23%) are outside", await harbor.Text("Thomas Brandt", "/charter"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_lost_or_told_twice() =>
        Gen.Select(Lines, Lines)
            .Sample(
                (before, after) =>
                {
                    var changes = CharterChange.Between(before, after);
                    var now = changes.Where(change => change.Kind != ChangeKind.Gone).Select(change => change.Text);
                    var then = changes.Select(change =>
                        change.Kind switch
                        {
                            ChangeKind.Added => null,
                            ChangeKind.Reworded => change.Before,
                            _ => change.Text,
                        }
                    );
                    Assert.Equal(after, now);
                    Assert.Equal(before.Order(StringComparer.Ordinal), then.OfType<string>().Order(StringComparer.Ordinal));
                }
            );

    private static Gen<List<string>> Lines => Gen.Int[0, 4].Select(at => Phrases[at]).List[0, 6];

    private static readonly string[] Phrases =
    [
        "visit schools",
        "visit schools daily",
        "write plans",
        "lead teaching",
        "attend meetings weekly",
    ];

    [Fact]
    public async Task Story_21_the_change_is_shown_unread_is_flagged_and_the_real_mix_stands_beside_it()
    {
        await using var harbor = await HarborThrough.Open(databases);
        var text = await harbor.Text("Thomas Brandt", "/charter");
        Assert.Contains("Role charter, version 2", text, StringComparison.Ordinal);
        Assert.Contains("read by 4 of 6 ILDs", text, StringComparison.Ordinal);
        Assert.Contains("You have not said that you have read version 2", text, StringComparison.Ordinal);
        Assert.Contains("Recommends staffing and budget shifts", text, StringComparison.Ordinal);
        Assert.Contains("Runs the network like a superintendent of a small district", text, StringComparison.Ordinal);
        await using (var db = harbor.Db())
        {
            var id = await db.CharterVersions.MaxAsync(each => each.Id, Stop);
            await Website.Post(await harbor.As("Thomas Brandt"), "/charter/read", new() { ["id"] = $"{id}" }, form: "/charter");
        }
        Assert.Contains("read by 5 of 6 ILDs", await harbor.Text("Thomas Brandt", "/charter"), StringComparison.Ordinal);
        // A new version asks everybody again.
        var written = new Dictionary<string, string>
        {
            ["duties"] = "Helps principals lead teaching\nNames a cover for each absence",
            ["from"] = "2026-03-20",
            ["asks"] = "Training",
        };
        await harbor.Post(CentralOffice.Deputy, "/charter", written, "Write");
        Assert.Contains("read by 0 of 6 ILDs", await harbor.Text("Thomas Brandt", "/charter"), StringComparison.Ordinal);
        Assert.Contains(
            "The role charter has a new version",
            await harbor.Text("Thomas Brandt", "/notices"),
            StringComparison.Ordinal
        );
    }
}
