using MimeKit;
using Throughline.Mail.Inbox;
using Xunit;

namespace Throughline.Tests.Mail.Inbox;

public sealed class ForwardedLetterTests
{
    private const string Ask = "Please fill in the family nights template for each school by March 30. It takes 3 hours.";

    public static TheoryData<string, string, string> Forms { get; } =
        new()
        {
            {
                "Gmail",
                "Fwd: Family nights",
                $"Is this priced?\n\n---------- Forwarded message ---------\nFrom: Nora Castellano <nora@harbor.example>\nDate: Thu, Mar 19, 2026 at 9:12 AM\nSubject: Family nights\nTo: Marisol Vega <marisol@harbor.example>\n\n\n{Ask}\n"
            },
            {
                "Outlook for desktop",
                "FW: Family nights",
                $"Is this priced?\n\n\nFrom: Nora Castellano <nora@harbor.example>\nSent: Thursday, March 19, 2026 9:12 AM\nTo: Marisol Vega <marisol@harbor.example>; Theo Brandt <theo@harbor.example>\nCc: Somebody <some@harbor.example>\nSubject: Family nights\n\n{Ask}\n"
            },
            {
                "Outlook on the web",
                "Fw: Family nights",
                $"Is this priced?\n________________________________\nFrom: Nora Castellano <nora@harbor.example>\nSent: Thursday, March 19, 2026 9:12 AM\nTo: Marisol Vega <marisol@harbor.example>\nSubject: Family nights\n\n{Ask}"
            },
            {
                "Outlook of old",
                "FW: Family nights",
                $"Is this priced?\n\n-----Original Message-----\nFrom: Nora Castellano [mailto:nora@harbor.example]\nSent: Thursday, March 19, 2026 9:12 AM\nTo: Vega, Marisol\nSubject: Family nights\n\n{Ask}"
            },
            {
                "Apple Mail",
                "Fwd: Family nights",
                $"Is this priced?\n\nBegin forwarded message:\n\n> From: Nora Castellano <nora@harbor.example>\n> Subject: Family nights\n> Date: March 19, 2026 at 9:12:04 AM EDT\n> To: Marisol Vega <marisol@harbor.example>\n> \n> {Ask}\n"
            },
            {
                "Thunderbird, German",
                "WG: Family nights",
                $"Is this priced?\n\n-------- Weitergeleitete Nachricht --------\nBetreff: Family nights\nDatum: Thu, 19 Mar 2026 09:12:04 -0400\nVon: Nora Castellano <nora@harbor.example>\nAn: Marisol Vega <marisol@harbor.example>\n\n{Ask}"
            },
            {
                "Outlook, Spanish",
                "RV: Family nights",
                $"Is this priced?\n\nDe: Nora Castellano <nora@harbor.example>\nEnviado el: jueves, 19 de marzo de 2026 9:12\nPara: Marisol Vega <marisol@harbor.example>\nAsunto: Family nights\n\n{Ask}"
            },
            {
                "Outlook, French, bold",
                "TR: Family nights",
                $"Is this priced?\n\n*De :* Nora Castellano <nora@harbor.example>\n*Envoyé :* jeudi 19 mars 2026 09:12\n*À :* Marisol Vega <marisol@harbor.example>\n*Objet :* Family nights\n\n{Ask}"
            },
            {
                "Outlook, Chinese",
                "转发: Family nights",
                $"Is this priced?\n\n发件人: Nora Castellano <nora@harbor.example>\n发送时间: 2026年3月19日 9:12\n收件人: Marisol Vega <marisol@harbor.example>\n主题: Family nights\n\n{Ask}"
            },
            {
                "Gmail, Portuguese",
                "ENC: Family nights",
                $"Is this priced?\n\n---------- Forwarded message ---------\nDe: Nora Castellano <nora@harbor.example>\nDate: qui., 19 de mar. de 2026\nSubject: Family nights\nTo: <marisol@harbor.example>\n\n{Ask}"
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Who_wrote_it_what_it_is_about_and_what_it_says_are_found(string program, string subject, string text)
    {
        var letter = ForwardedLetter.In(text, subject);
        Assert.True(letter is not null, program);
        Assert.Equal(("nora@harbor.example", "Nora Castellano"), (letter.From, letter.FromName));
        Assert.Equal(("Family nights", Ask), (letter.Subject, letter.Text));
        Assert.Equal("Is this priced?", letter.Note);
    }

    [Fact]
    public void Earlier_letters_below_it_are_kept_apart_from_what_it_says()
    {
        var letter = ForwardedLetter.In(
            "\n\nFrom: Nora Castellano <nora@harbor.example>\nSent: Thursday\nTo: Marisol Vega\nSubject: RE: Nights\n\nBy Friday then, 2 hours.\n\n"
                + "From: Marisol Vega <marisol@harbor.example>\nSent: Wednesday\nTo: Nora Castellano\nSubject: Nights\n\nBy when?\n\n"
                + "On Tue, Mar 17, 2026 at 8:00 AM Nora Castellano wrote:\n> 40 hours, please\n",
            "FW: RE: Nights"
        )!;
        Assert.Equal(("", "By Friday then, 2 hours.", "Nights"), (letter.Note, letter.Text, letter.Subject));
        Assert.Contains("By when?", letter.Thread, StringComparison.Ordinal);
        Assert.Contains("40 hours", letter.Thread, StringComparison.Ordinal);
    }

    [Fact]
    public void See_below_means_the_letter_below()
    {
        var letter = ForwardedLetter.In(
            "From: Boss <boss@harbor.example>\nSent: Friday\nTo: Marisol\nSubject: FW: Nights\n\n\n"
                + "From: Nora Castellano <nora@harbor.example>\nSent: Thursday\nTo: Boss\nSubject: Nights\n\nTwo hours each.",
            "FW: Nights"
        )!;
        Assert.Equal(("nora@harbor.example", "Two hours each."), (letter.From, letter.Text));
    }

    [Fact]
    public void A_letter_that_only_answers_or_speaks_for_itself_passes_nothing_on()
    {
        Assert.Null(ForwardedLetter.In("From: here on it takes 2 hours.\nTo: be done by Friday.", "A template"));
        Assert.Null(
            ForwardedLetter.In(
                "SEND\n\nFrom: Throughline <office@harbor.example>\nSent: Thursday\nTo: Nora\nSubject: Price\n\n18 hours",
                "RE: Price"
            )
        );
    }

    [Fact]
    public void A_letter_attached_whole_is_read_with_its_own_attachments()
    {
        var inner = Message("Family nights", "nora@harbor.example", new TextPart("plain") { Text = Ask });
        inner.Body = new Multipart("mixed")
        {
            inner.Body!,
            new MimePart("text", "csv")
            {
                Content = new MimeContent(new MemoryStream("School,Nights\n"u8.ToArray())),
                FileName = "nights.csv",
                ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            },
        };
        var outer = Message("Family nights", "marisol@harbor.example", new TextPart("plain") { Text = "Priced?" });
        outer.Body = new Multipart("mixed")
        {
            outer.Body!,
            new MessagePart("rfc822") { Message = inner },
        };
        var letter = IncomingLetter.Of(outer, "1@harbor.example", "");
        Assert.Equal(
            ("nora@harbor.example", Ask, "Priced?"),
            (letter.Forwarded!.From, letter.Forwarded.Text, letter.Forwarded.Note)
        );
        Assert.Equal("nights.csv", Assert.Single(letter.Attachments).Name);
    }

    [Fact]
    public void HTML_alone_is_read_as_one_sees_it()
    {
        var html =
            "<html><head><style>p{color:red}</style></head><body><div dir=\"ltr\">Is this\n priced?</div><br><div class=\"gmail_quote\">"
            + "<div>---------- Forwarded message ---------<br>From: <strong>Nora Castellano</strong> <span>&lt;<a href=\"mailto:nora@harbor.example\">nora@harbor.example</a>&gt;</span>"
            + "<br>Date: Thu, Mar 19<br>Subject: Family nights<br>To: &lt;marisol@harbor.example&gt;<br></div><br><br><p>It takes 3&nbsp;hours.</p><ul><li>School</li><li>Nights</li></ul></div></body></html>";
        var letter = IncomingLetter.Of(
            Message("Fwd: Family nights", "marisol@harbor.example", new TextPart("html") { Text = html }),
            "1@harbor.example",
            ""
        );
        Assert.Equal("Is this priced?", letter.Forwarded!.Note);
        Assert.Equal(("nora@harbor.example", "Family nights"), (letter.Forwarded.From, letter.Forwarded.Subject));
        Assert.Equal(
            ["It takes 3 hours.", "- School", "- Nights"],
            letter.Forwarded.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static MimeMessage Message(string subject, string from, MimeEntity body)
    {
        var message = new MimeMessage { Subject = subject, Body = body };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse("office@harbor.example"));
        return message;
    }
}
