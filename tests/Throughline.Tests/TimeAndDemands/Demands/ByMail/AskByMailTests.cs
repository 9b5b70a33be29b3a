using Microsoft.EntityFrameworkCore;
using MimeKit;
using Throughline.Demo.Cast;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.Demands.ByMail;
using Throughline.TimeAndDemands.ParkedLetters;
using Xunit;

namespace Throughline.Tests.TimeAndDemands.Demands.ByMail;

public sealed class AskByMailTests(MailStage stage) : IClassFixture<MailStage>
{
    private const string Nora = "nora.castellano@harbor.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Marisol = "marisol.vega@harbor.example";

    [Fact]
    public async Task An_ask_that_is_forwarded_comes_back_priced_within_ten_seconds()
    {
        var (answer, seconds) = await stage.Send(
            MailStage.Letter(
                Marisol,
                "Fwd: Homework template",
                $"Is this priced?\n\n---------- Forwarded message ---------\nFrom: Nora Castellano <{Nora}>\nDate: Thu, Mar 19, 2026 at 9:12 AM\nSubject: Homework template\nTo: <all-ilds@harbor.example>\n\nPlease fill in the template by March 30. It takes 3 hours of each of you.\n- School\n- Principal\n- Nights held\n"
            )
        );
        Assert.True(seconds < 10, $"It took {seconds:0.0} s.");
        var text = answer.TextBody;
        Assert.Contains("asked by Nora Castellano, Family Engagement", text, StringComparison.Ordinal);
        Assert.Contains("3 h × 6 ILDs = 18 h, or 12 principal visits forgone", text, StringComparison.Ordinal);
        Assert.Contains("Already held, so it need not be asked: School", text, StringComparison.Ordinal);
        Assert.Contains("Only Nights held: 6 h, 4 visits. Answer: SEND MISSING", text, StringComparison.Ordinal);
        Assert.Contains("by Monday, March 30", text, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        Assert.Empty(await db.Demands.Where(one => one.Title == "Homework template").ToListAsync(Stop));
    }

    [Fact]
    public async Task The_answer_SEND_puts_it_to_the_gate_once_in_the_name_of_whoever_asks()
    {
        var letter = MailStage.Letter(
            Nora,
            "Reading nights report",
            "Each ILD needs to write a report of 2 hours, due April 7."
        );
        var (priced, _) = await stage.Send(letter);
        Assert.Contains("2 h × 6 ILDs = 12 h", priced.TextBody, StringComparison.Ordinal);
        var box = priced.ReplyTo.Mailboxes.Single().Address;
        var (changed, _) = await stage.Send(
            MailStage.Letter(Nora, $"Re: {priced.Subject}", $"1.5 hours by April 9\n\n> {priced.Subject}", box)
        );
        Assert.Contains("1 h 30 × 6 ILDs = 9 h", changed.TextBody, StringComparison.Ordinal);
        var (sent, _) = await stage.Send(
            MailStage.Letter(Nora, $"Re: {priced.Subject}", "Send\nFor the board’s retreat.", box)
        );
        Assert.Contains("is at the gate, 9 h", sent.TextBody, StringComparison.Ordinal);
        var (again, _) = await stage.Send(MailStage.Letter(Nora, $"Re: {priced.Subject}", "SEND", box));
        Assert.Contains("nothing was doubled", again.TextBody, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        var demand = await db.Demands.SingleAsync(one => one.Title == "Reading nights report", Stop);
        Assert.Equal(
            (DemandState.AtGate, 90, "Nora Castellano", "For the board’s retreat.", new DateOnly(2026, 4, 9)),
            (demand.State, demand.MinutesEach, demand.By, demand.Why, demand.Due)
        );
    }

    [Fact]
    public async Task Somebody_else_cannot_answer_a_price_that_they_did_not_get()
    {
        var (priced, _) = await stage.Send(
            MailStage.Letter(Nora, "Slides for May", "Please prepare slides, 4 hours, by May 4.")
        );
        var (refused, _) = await stage.Send(
            MailStage.Letter("howard.pell@harbor.example", "Re: Slides", "SEND", priced.ReplyTo.Mailboxes.Single().Address)
        );
        Assert.Contains("is not known here", refused.TextBody, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        Assert.False(await db.Demands.AnyAsync(one => one.Title == "Slides for May", Stop));
    }

    [Fact]
    public async Task The_same_ask_forwarded_twice_is_one_and_both_letters_get_the_price()
    {
        const string Text = "Please attend the meeting on April 8 at 9:00 am, 2 hours.";
        var (first, _) = await stage.Send(MailStage.Letter(Nora, "Calendar meeting", Text));
        var (second, _) = await stage.Send(MailStage.Letter(Nora, "Fwd: Calendar meeting", Text));
        Assert.Equal(first.ReplyTo.ToString(), second.ReplyTo.ToString());
        await using var db = stage.Store.OpenFor("test");
        Assert.Equal(1, await db.MailedAsks.CountAsync(one => one.Title == "Calendar meeting", Stop));
    }

    [Fact]
    public async Task What_the_letter_does_not_say_is_assumed_and_said()
    {
        var (answer, _) = await stage.Send(
            MailStage.Letter(
                Nora,
                "Fwd: Enrollment figures",
                "FYI\n\nFrom: Somebody <x@elsewhere.example>\nSent: Thursday\nTo: you\nSubject: Enrollment figures\n\nWe need the figures of your schools."
            )
        );
        Assert.Contains("The letter gives no hours", answer.TextBody, StringComparison.Ordinal);
        Assert.Contains("The letter names no day", answer.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Please write a report, -3 hours, by April 7.", "above 0")]
    [InlineData("Please write a report, 900 hours, by April 7.", "More than 80 hours")]
    [InlineData("Please write a report, 2 hours, due 2026-02-02.", "This day is over")]
    public async Task Absurd_hours_and_days_that_are_over_get_a_plain_answer(string text, string sentence)
    {
        var (answer, _) = await stage.Send(MailStage.Letter(Nora, $"Odd report {sentence}", text));
        Assert.Contains(sentence, answer.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_from_outside_waits_for_a_person_and_learns_no_price()
    {
        var (answer, _) = await stage.Send(
            MailStage.Letter(
                "vendor@elsewhere.example",
                "A survey of your directors",
                "Please have each director fill in the survey, 1 hour, by April 7."
            )
        );
        Assert.Contains("A person looks at your letter by Friday, March 20", answer.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ILDs", answer.Subject, StringComparison.Ordinal);
        await using var db = stage.Store.OpenFor("test");
        var parked = (await db.ParkedLetters.ToListAsync(Stop)).Single(one => one.Subject == "A survey of your directors");
        Assert.Equal(
            CentralOffice.Deputy,
            await db.Set<Throughline.Frame.People.Person>()
                .Where(one => one.Id == parked.OwnerId)
                .Select(one => one.Name)
                .SingleAsync(Stop)
        );
    }

    [Fact]
    public async Task The_first_row_of_an_attached_table_names_the_fields()
    {
        var letter = MailStage.Letter(Nora, "Fwd: Data template", "Please fill in the attached template, 3 hours, by April 7.");
        letter.Body = new Multipart("mixed")
        {
            letter.Body!,
            new MimePart("text", "csv")
            {
                Content = new MimeContent(new MemoryStream("School,Principal,Network,Books bought\n"u8.ToArray())),
                FileName = "template.csv",
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            },
        };
        var (answer, _) = await stage.Send(letter);
        Assert.Contains("Only Books bought:", answer.TextBody, StringComparison.Ordinal);
    }
}
