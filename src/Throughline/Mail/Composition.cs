using System.Text;
using System.Text.Encodings.Web;
using MimeKit;
using MimeKit.Text;

namespace Throughline.Mail;

/// <summary>A letter as it goes out: plain text, and the same as simple HTML.</summary>
internal static class Composition
{
    private const string Style = "font:16px/1.5 system-ui,sans-serif;color:#1b2321;max-width:36em";

    public static MimeMessage Of(Letter letter, MailSetup setup)
    {
        var message = new MimeMessage { Subject = OneLine.Of(letter.Subject, 200), Date = letter.QueuedAt };
        message.From.Add(new MailboxAddress(OneLine.Of(setup.FromName, 100), setup.FromAddress));
        message.To.Add(new MailboxAddress(OneLine.Of(letter.Name, 100), letter.Address));
        message.MessageId = $"{letter.Token}@{setup.FromAddress[(setup.FromAddress.LastIndexOf('@') + 1)..]}";
        // So that holiday notices and other programs do not answer.
        message.Headers.Add(HeaderId.AutoSubmitted, letter.InReplyTo is null ? "auto-generated" : "auto-replied");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.ReplyBox is { } box)
        {
            message.ReplyTo.Add(MailboxAddress.Parse(setup.AddressOf(OneLine.Of(box, 60))));
        }
        if (letter.InReplyTo is { } first)
        {
            message.Headers.Add(HeaderId.InReplyTo, $"<{OneLine.Of(first, 250).Trim('<', '>')}>");
            message.Headers.Add(HeaderId.References, $"<{OneLine.Of(first, 250).Trim('<', '>')}>");
        }
        var link = letter.Path is null || setup.SiteAddress.Length == 0 ? null : setup.SiteAddress + letter.Path;
        var foot = letter.PersonId is null || setup.SiteAddress.Length == 0 ? null : $"{setup.SiteAddress}/notices/choices";
        message.Body = new MultipartAlternative
        {
            new TextPart(TextFormat.Plain) { Text = Plain(letter.Text, link, foot) },
            new TextPart(TextFormat.Html) { Text = Html(letter.Text, link, foot) },
        };
        return message;
    }

    private static string Plain(string text, string? link, string? foot)
    {
        var plain = new StringBuilder(text.ReplaceLineEndings("\n").Trim()).Append('\n');
        if (link is not null)
        {
            plain.Append("\nOpen it: ").Append(link).Append('\n');
        }
        if (foot is not null)
        {
            plain.Append("\n-- \nYou choose which letters you get: ").Append(foot).Append('\n');
        }
        return plain.ToString();
    }

    private static string Html(string text, string? link, string? foot)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><body style=\"").Append(Style).Append("\">\n");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Trim().Split("\n\n"))
        {
            var lines = paragraph.Split('\n').Select(HtmlEncoder.Default.Encode);
            html.Append("<p>").AppendJoin("<br>\n", lines).Append("</p>\n");
        }
        if (link is not null)
        {
            html.Append("<p><a href=\"").Append(HtmlEncoder.Default.Encode(link)).Append("\">Open it in Throughline</a></p>\n");
        }
        if (foot is not null)
        {
            html.Append("<p style=\"font-size:13px\"><a href=\"")
                .Append(HtmlEncoder.Default.Encode(foot))
                .Append("\">You choose which letters you get</a></p>\n");
        }
        return html.Append("</body></html>\n").ToString();
    }
}
