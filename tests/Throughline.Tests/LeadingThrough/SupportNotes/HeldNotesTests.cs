using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence.Holding;
using Xunit;

namespace Throughline.Tests.LeadingThrough.SupportNotes;

/// <summary>A legal hold keeps notes and their files, whoever wants them gone; a change keeps what it said before.</summary>
public sealed class HeldNotesTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("marisol-vega", RecordKind.R10)]
    [InlineData("luis-moreno", RecordKind.R11)]
    public async Task A_held_note_is_not_taken_away_and_the_page_says_why(string writer, RecordKind kind)
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        await Hold(harbor, harbor["luis-moreno"]);
        long id;
        await using (var db = harbor.Db())
        {
            id = await db
                .SupportNotes.Where(note => note.Kind == kind && note.SubjectId == harbor["luis-moreno"])
                .Select(note => note.Id)
                .FirstAsync(Stop);
        }
        var browser = await harbor.As(writer);
        var answer = await Website.Post(browser, $"/notes/{id}", [], "delete");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains(
            "Records law asks us to keep it, so nothing was removed",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri($"/notes/{id}", UriKind.Relative), Stop)).StatusCode);
        await using var after = harbor.Db();
        Assert.Null((await after.SupportNotes.SingleAsync(note => note.Id == id, Stop)).DeletedAt);
    }

    [Fact]
    public async Task A_held_file_stays_and_a_held_note_that_changes_keeps_its_version_closed()
    {
        await using var harbor = await HarborWithNotes.Open(databases);
        await using var db = harbor.Db();
        var note = await db.SupportNotes.FirstAsync(each => each.SubjectId == harbor["luis-moreno"], Stop);
        var before = note.Text;
        var file = Attachment.To(note, note.AuthorId, "plan.txt", "Four rooms."u8.ToArray(), db.Now);
        db.Attachments.Add(file);
        await db.SaveChangesAsync(Stop);
        await Hold(harbor, note.AuthorId);
        db.Attachments.Remove(file);
        await Assert.ThrowsAsync<HeldException>(() => db.SaveChangesAsync(Stop));
        db.ChangeTracker.Clear();
        Assert.Equal(1, await db.Attachments.CountAsync(Stop));

        note = await db.SupportNotes.SingleAsync(each => each.Id == note.Id, Stop);
        db.NoteVersions.Add(note.Rewrite("Five rooms.", note.AuthorId, db.Now));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(before, (await db.NoteVersions.SingleAsync(Stop)).Text);
        var kept = await db.HeldVersions.SingleAsync(each => each.Table == "support_notes", Stop);
        Assert.DoesNotContain(before, kept.Image, StringComparison.Ordinal);
        db.NoteVersions.Remove(await db.NoteVersions.SingleAsync(Stop));
        await Assert.ThrowsAsync<HeldException>(() => db.SaveChangesAsync(Stop));
    }

    private static async Task Hold(HarborWithNotes harbor, long person)
    {
        await using var db = harbor.Db();
        db.LegalHolds.Add(
            new LegalHold
            {
                CaseNumber = "1",
                PersonId = person,
                PlacedBy = "records@harbor.example",
                PlacedAt = db.Now,
            }
        );
        await db.SaveChangesAsync(Stop);
    }
}
