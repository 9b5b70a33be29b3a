using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.History;
using Xunit;

namespace Throughline.Tests.Persistence.History;

/// <summary>Whoever has the database and not the head that was kept outside cannot alter the journal unseen.</summary>
public sealed class VerificationTests(Databases databases)
{
    private const int Lines = 12;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_journal_as_it_was_written_has_no_finding()
    {
        var (db, head) = await Written();
        var found = await Verification.Of(db, [head], Stop);
        Assert.Empty(found.Findings);
        Assert.Equal(Lines, found.Lines);
    }

    [Theory]
    [InlineData("UPDATE journal SET \"Who\" = 'someone else' WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE journal SET \"After\" = '[]' WHERE \"Sequence\" = {0}")]
    [InlineData("DELETE FROM journal WHERE \"Sequence\" = {0}")]
    [InlineData("UPDATE journal SET \"Hash\" = 'x' WHERE \"Sequence\" = {0}")]
    public async Task A_line_that_was_edited_or_taken_out_is_found_wherever_it_stands(string act)
    {
        for (var line = 1; line <= Lines; line++)
        {
            var (db, head) = await Written();
            await db.Database.ExecuteSqlRawAsync(act.Replace("{0}", $"{line}", StringComparison.Ordinal), Stop);
            Assert.NotEmpty((await Verification.Of(db, [head], Stop)).Findings);
        }
    }

    [Fact]
    public async Task Two_lines_that_changed_places_are_found()
    {
        for (var line = 1; line < Lines; line++)
        {
            var (db, head) = await Written();
            foreach (var (from, to) in new[] { (line, 999), (line + 1, line), (999, line + 1) })
            {
                await db.Database.ExecuteSqlAsync($"UPDATE journal SET \"Sequence\" = {to} WHERE \"Sequence\" = {from}", Stop);
            }
            Assert.NotEmpty((await Verification.Of(db, [head], Stop)).Findings);
        }
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_the_head_kept_outside()
    {
        for (var line = 2; line <= Lines; line++)
        {
            var (db, head) = await Written();
            await db.Database.ExecuteSqlAsync($"DELETE FROM journal WHERE \"Sequence\" >= {line}", Stop);
            Assert.Contains(
                "gone",
                Assert.Single((await Verification.Of(db, [head], Stop)).Findings),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task A_line_that_was_slipped_in_and_chained_anew_is_found_by_the_head_kept_outside()
    {
        for (var line = 1; line < Lines; line++)
        {
            var (db, head) = await Written();
            await Rechain(db, line);
            Assert.Empty((await Verification.Of(db, [], Stop)).Findings);
            Assert.Contains(
                "written anew",
                string.Concat((await Verification.Of(db, [head], Stop)).Findings),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task The_journal_of_another_system_is_found_by_the_head_kept_outside()
    {
        var (_, head) = await Written();
        var (other, _) = await Written();
        Assert.NotEmpty((await Verification.Of(other, [head], Stop)).Findings);
    }

    [Fact]
    public async Task An_older_copy_of_the_whole_file_is_found_by_the_head_kept_outside()
    {
        var store = await databases.Fresh();
        await using var db = store.OpenFor("test");
        await Write(db, 3);
        var copy = store.File + ".copy";
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", Stop);
        await Write(db, 3);
        var head = (await Journal.Head(db, Stop))!.Line;
        await using var older = new Store(copy, TimeProvider.System).OpenFor("test");
        Assert.Empty((await Verification.Of(older, [], Stop)).Findings);
        Assert.NotEmpty((await Verification.Of(older, [head], Stop)).Findings);
    }

    [Fact]
    public async Task The_first_line_of_a_day_closes_the_day_before_with_a_head_that_only_the_key_can_make()
    {
        var clock = new Movable();
        var store = await databases.Fresh(clock: clock);
        await using var db = store.OpenFor("test");
        await Write(db, 2);
        Assert.Empty(db.JournalHeads);
        clock.Now = clock.Now.AddDays(1);
        await Write(db, 1);
        var head = await db.JournalHeads.AsNoTracking().SingleAsync(Stop);
        Assert.Equal(2, head.Sequence);
        await db.Database.ExecuteSqlRawAsync("UPDATE journal_heads SET \"Hash\" = 'x'", Stop);
        Assert.Contains("key", string.Concat((await Verification.Of(db, [], Stop)).Findings), StringComparison.Ordinal);
    }

    // As one would who has the database: every hash after the new line is right again.
    private static async Task Rechain(ThroughlineDb db, int from)
    {
        var lines = await db.JournalEntries.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync(Stop);
        await db.JournalEntries.Where(entry => entry.Sequence >= from).ExecuteDeleteAsync(Stop);
        var last = from == 1 ? null : lines[from - 2];
        foreach (var old in lines.Skip(from - 1).Prepend(lines[from - 1]))
        {
            last = new JournalEntry
            {
                Sequence = (last?.Sequence ?? 0) + 1,
                When = old.When,
                Who = old.Who,
                Act = old.Act,
                Kind = old.Kind,
                Key = old.Key,
                After = old.After,
                Previous = last?.Hash ?? "",
            }.Seal();
            db.JournalEntries.Add(last);
        }
        await db.SaveChangesAsync(Stop);
    }

    private async Task<(ThroughlineDb Db, string Head)> Written()
    {
        var db = (await databases.Fresh()).OpenFor("test");
        await Write(db, Lines);
        return (db, (await Journal.Head(db, Stop))!.Line);
    }

    private static async Task Write(ThroughlineDb db, int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            db.Add(new Network { RosterKey = Guid.NewGuid().ToString("N"), Name = "North" });
            await db.SaveChangesAsync(Stop);
        }
    }

    private sealed class Movable : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 19, 16, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
