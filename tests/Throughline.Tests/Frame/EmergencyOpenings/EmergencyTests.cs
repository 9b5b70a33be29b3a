using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.EmergencyOpenings;
using Throughline.Frame.Notices;
using Throughline.Persistence;
using Throughline.Tests.Access.Cells;
using Xunit;

namespace Throughline.Tests.Frame.EmergencyOpenings;

/// <summary>Break-glass (M9, T16): two persons, a reason, four hours, and the subject told unless counsel says otherwise.</summary>
public sealed class EmergencyTests(CellsApart cells) : IClassFixture<CellsApart>
{
    private const string List = "/grants/emergency";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_persons_open_one_persons_records_to_a_third_who_alone_reads_them_and_the_person_learns_of_it()
    {
        var page = await Asked("");
        using var holder = await As(Seat.Depx);
        Assert.Equal(HttpStatusCode.NotFound, (await holder.GetAsync(page, Stop)).StatusCode);

        using var senior = await As(Seat.Senr);
        await Post(senior, page, "Confirm");
        var text = await holder.GetStringAsync(page, Stop);
        Assert.Contains(Token(RecordKind.R09), text, StringComparison.Ordinal);
        Assert.Contains(Token(RecordKind.R11), text, StringComparison.Ordinal);
        foreach (var seat in (Seat[])[Seat.Senr, Seat.Sysa, Seat.Evp, Seat.Audr, Seat.Prin])
        {
            using var other = await As(seat);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page, Stop)).StatusCode);
        }

        using var principal = await As(Seat.Prin);
        var readings = await principal.GetStringAsync(new Uri("/access/readings", UriKind.Relative), Stop);
        Assert.Contains("Leland Marsh", readings, StringComparison.Ordinal);
        Assert.Contains("A child may be in danger", readings, StringComparison.Ordinal);
        await using var db = cells.Scene.Store.OpenFor("test");
        Assert.Contains(
            await db
                .Notices.Where(each => each.PersonId == cells.Scene.Principal.Id)
                .Select(each => each.Text)
                .ToListAsync(Stop),
            each => each.Contains("opened for four hours", StringComparison.Ordinal)
        );

        await Post(senior, page, "End");
        Assert.Equal(HttpStatusCode.NotFound, (await holder.GetAsync(page, Stop)).StatusCode);
    }

    [Fact]
    public async Task What_counsel_keeps_back_is_told_later_with_all_that_was_read()
    {
        var page = await Asked("J. Ames, counsel: a court has asked for silence");
        using var senior = await As(Seat.Senr);
        await Post(senior, page, "Confirm");
        using var holder = await As(Seat.Depx);
        await holder.GetStringAsync(page, Stop);
        using var principal = await As(Seat.Prin);
        var readings = new Uri("/access/readings", UriKind.Relative);
        var before = await principal.GetStringAsync(readings, Stop);
        Assert.DoesNotContain("a court has asked", before, StringComparison.Ordinal);
        var linesBefore = before.Split("Leland Marsh").Length;
        await Post(senior, page, "Tell");
        var after = await principal.GetStringAsync(readings, Stop);
        Assert.True(after.Split("Leland Marsh").Length > linesBefore);
    }

    [Fact]
    public void Four_hours_later_it_is_closed_and_a_day_later_nobody_can_confirm_it()
    {
        var now = new DateTimeOffset(2026, 3, 19, 16, 20, 0, TimeSpan.Zero);
        var opening = new EmergencyOpening
        {
            HolderAccountId = 1,
            SubjectPersonId = 2,
            Reason = "It cannot wait until Monday",
            AskedBy = "admin@harbor.example",
            AskedByAccountId = 3,
            AskedAt = now,
        };
        Assert.True(opening.IsWaiting(now.AddHours(23)));
        Assert.False(opening.IsWaiting(now.AddHours(24)));
        var senior = new Throughline.Frame.Seats.Reader(
            new Account { Id = 4, Email = "senior@harbor.example" },
            "",
            Throughline.Frame.Seats.StandingFacts.None,
            new DateOnly(2026, 3, 19)
        );
        Assert.Null(opening.Confirm(senior, now));
        Assert.True(opening.IsOpen(now.AddHours(4).AddSeconds(-1)));
        Assert.False(opening.IsOpen(now.AddHours(4)));
        Assert.NotNull(opening.Confirm(senior, now));
    }

    [Theory]
    [InlineData("evp@seats.example", "They evaluate that person")]
    [InlineData("sysa@seats.example", "Nobody opens records to themselves")]
    [InlineData("prin@seats.example", "That is the one who would read")]
    [InlineData("nobody@seats.example", "Nobody signs in with that address")]
    public async Task Some_are_never_those_who_read(string holder, string why)
    {
        using var administrator = await As(Seat.Sysa);
        var answer = await Website.Post(administrator, List, Fields(holder, ""));
        Assert.Contains(why, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_does_not_confirm()
    {
        var page = await Asked("");
        using var administrator = await As(Seat.Sysa);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(administrator, page, "Confirm")).StatusCode);
    }

    private async Task<Uri> Asked(string counsel)
    {
        using var administrator = await As(Seat.Sysa);
        var answer = await Website.Post(administrator, List, Fields("depx@seats.example", counsel));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = cells.Scene.Store.OpenFor("test");
        return new Uri($"{List}/{await db.EmergencyOpenings.MaxAsync(each => each.Id, Stop)}", UriKind.Relative);
    }

    private static Dictionary<string, string> Fields(string holder, string counsel) =>
        new()
        {
            ["Asked.Subject"] = "luis.moreno@harbor.example",
            ["Asked.Holder"] = holder,
            ["Asked.Reason"] = "A child may be in danger, and the two are away",
            ["Asked.Counsel"] = counsel,
        };

    private async Task<HttpResponseMessage> Post(HttpClient browser, Uri page, string handler)
    {
        var id = page.ToString().Split("/")[^1];
        var number = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
        await using var db = cells.Scene.Store.OpenFor("test");
        var version = await db
            .EmergencyOpenings.Where(each => each.Id == number)
            .Select(each => each.Version)
            .SingleAsync(Stop);
        return await Website.Post(browser, List, new() { ["id"] = id, ["version"] = $"{version}" }, handler);
    }

    private Task<HttpClient> As(Seat seat) => cells.Site.SignedIn(cells.Scene.AddressOf(seat)!);

    private string Token(RecordKind kind) =>
        cells.Records.First(record => record.Kind.Name == "SupportNote" && record.Kind.Kind == kind).Plant.Token;
}
