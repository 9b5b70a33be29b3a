using CsCheck;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Tests.Persistence.Jobs;
using Xunit;

namespace Throughline.Tests.Mail;

public sealed class SendLetterTests(Databases databases)
{
    private static readonly LetterKind Open = new("test", "Tests", RecordKind.R20);
    private static readonly LetterKind Walled = new("note", "Notes", RecordKind.R09);
    private static readonly Addressee Ana = new("ana@harbor.example", "Ana Vega", 7);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_letter_goes_out_once_as_text_and_as_html(string kind)
    {
        var store = await databases.Fresh(kind, new HandClock());
        await using var office = new PostOffice(Local.FreePort());
        await PostOffice.SetUp(store, office.Port);
        await Post(store, db => db.Post(Open, Ana, "An answer", "Trimmed to <1 hour>.\n\nThank you.", "/demands/3"));
        var node = Running.Node(store, MailModule.Jobs);
        await node.RunDue(Stop);
        await node.RunDue(Stop);
        var letter = Assert.Single(office.Letters);
        Assert.Equal(("An answer", "ana@harbor.example"), (letter.Subject, letter.To.Mailboxes.Single().Address));
        Assert.Contains("Open it: https://throughline.harbor.example/demands/3", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("<p>Trimmed to &lt;1 hour&gt;.</p>", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        await using var db = store.OpenFor("test");
        var kept = await db.Letters.SingleAsync(Stop);
        Assert.Equal((LetterState.Sent, ""), (kept.State, kept.Text));
    }

    [Fact]
    public async Task A_letter_is_queued_only_with_the_act_that_causes_it()
    {
        var store = await databases.Fresh();
        await using (var db = store.OpenFor("test"))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            db.Post(Open, Ana, "An answer", "Trimmed.");
            await db.SaveChangesAsync(Stop);
        }
        await using var after = store.OpenFor("test");
        Assert.Equal(0, await after.Letters.CountAsync(Stop));
    }

    [Fact]
    public async Task While_the_server_is_away_for_two_hours_letters_wait_and_are_then_sent_once()
    {
        var clock = new HandClock();
        var store = await databases.Fresh(clock: clock);
        var port = Local.FreePort();
        await PostOffice.SetUp(store, port);
        await Post(store, db => db.Post(Open, Ana, "An answer", "Trimmed."));
        var node = Running.Node(store, [SendLetter.Job]);
        for (var minute = 0; minute < 120; minute += 5)
        {
            await node.RunDue(Stop);
            clock.Move(TimeSpan.FromMinutes(5));
        }
        await using var db = store.OpenFor("test");
        var health = await MailHealth.Of(db, Stop);
        Assert.Equal((1, $"127.0.0.1:{port} does not answer."), (health.Waiting, health.Trouble));
        await using var office = new PostOffice(port);
        await Local.Listening(port);
        for (var minute = 0; minute < 30; minute += 5)
        {
            await node.RunDue(Stop);
            clock.Move(TimeSpan.FromMinutes(5));
        }
        Assert.Single(office.Letters);
    }

    [Fact]
    public async Task Of_walled_records_a_letter_says_only_that_there_is_something()
    {
        var store = await databases.Fresh();
        await using var office = new PostOffice(Local.FreePort());
        await PostOffice.SetUp(store, office.Port);
        foreach (var record in Enum.GetValues<RecordKind>())
        {
            var kind = new LetterKind($"{record}", "Any", record);
            await Post(
                store,
                db => db.Post(kind, Ana, "secretword in the subject", "secretword in the text", "/x/3", "ask-secretword")
            );
        }
        await Running.Node(store, MailModule.Jobs).RunDue(Stop);
        Assert.Equal(42, office.Letters.Count);
        var speaking = office.Letters.Count(letter => $"{letter}".Contains("secretword", StringComparison.Ordinal));
        var open = Enum.GetValues<RecordKind>()
            .Count(record => AccessMatrix.ClassOf(record) is RecordClass.Open or RecordClass.Personnel or RecordClass.Log);
        Assert.Equal(open, speaking);
    }

    [Fact]
    public async Task Who_chose_not_to_get_a_kind_gets_the_others_only()
    {
        var store = await databases.Fresh();
        await using var office = new PostOffice(Local.FreePort());
        await PostOffice.SetUp(store, office.Port);
        await using (var db = store.OpenFor("test"))
        {
            db.LetterOptOuts.Add(new OptOut { PersonId = 7, Kind = Open.Name });
            await db.SaveChangesAsync(Stop);
        }
        await Post(store, db => db.Post(Open, Ana, "An answer", "Trimmed."));
        await Post(store, db => db.Post(Walled, Ana, "A note", "Words."));
        await Running.Node(store, MailModule.Jobs).RunDue(Stop);
        Assert.Equal(MailSets.SomethingForYou, Assert.Single(office.Letters).Subject);
    }

    [Fact]
    public async Task No_text_can_begin_a_header_of_its_own()
    {
        var store = await databases.Fresh();
        await using var office = new PostOffice(Local.FreePort());
        await PostOffice.SetUp(store, office.Port);
        string[] breaks = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\0", "\v", "\f"];
        foreach (var line in breaks)
        {
            await Post(
                store,
                db => db.Post(Open, Ana with { Name = $"Ana{line}Bcc: x@evil.example" }, $"Hi{line}Bcc: x@evil.example", "Text")
            );
            await Post(
                store,
                db => db.Post(Open, Ana with { Address = $"ana@harbor.example{line}Bcc: x@evil.example" }, "Hi", "Text")
            );
            await Post(store, db => db.Post(Open, Ana, "Hi", "Text", inReplyTo: $"a@b{line}Bcc: x@evil.example"));
        }
        await Post(store, db => db.Post(Open, Ana with { Address = "ana@harbor.example,x@evil.example" }, "Hi", "Text"));
        await Running.Node(store, MailModule.Jobs).RunDue(Stop);
        Assert.Equal(2 * breaks.Length, office.Letters.Count);
        Assert.All(office.Letters, letter => Assert.Empty(letter.Bcc));
        Assert.All(office.Letters, letter => Assert.Equal("ana@harbor.example", Assert.Single(letter.To.Mailboxes).Address));
    }

    [Fact]
    public void A_line_never_ends_within_itself() =>
        Gen.String.Sample(text => Assert.DoesNotContain(OneLine.Of(text, 80), char.IsControl), iter: 2_000);

    private static async Task Post(Store store, Action<ThroughlineDb> post)
    {
        await using var db = store.OpenFor("test");
        post(db);
        await db.SaveChangesAsync(Stop);
    }
}
