using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Throughline.Tests.LeadingThrough.Bypasses.ByMail;

/// <summary>A letter as mail programs pass it on: form, language, encoding and what else stands in it, each told by a number. After RFC 5322, 2045 to 2047 and 3676.</summary>
internal sealed record PassedOn(int Number, string From, string FromName, string Subject)
{
    private static readonly Language[] Languages =
    [
        new("Fwd: ", "From", "Date", "To", "Subject", "---------- Forwarded message ---------"),
        new("FW: ", "From", "Sent", "To", "Subject", "-----Original Message-----"),
        new("WG: ", "Von", "Gesendet", "An", "Betreff", "-----Ursprüngliche Nachricht-----"),
        new("RV: ", "De", "Enviado el", "Para", "Asunto", "-----Mensaje original-----"),
        new("TR: ", "De", "Envoyé", "À", "Objet", "-----Message d’origine-----"),
        new("I: ", "Da", "Inviato", "A", "Oggetto", "-----Messaggio originale-----"),
        new("ENC: ", "De", "Enviada em", "Para", "Assunto", "-----Mensagem original-----"),
        new("FW: ", "Van", "Verzonden", "Aan", "Onderwerp", "-----Oorspronkelijk bericht-----"),
        new("VB: ", "Från", "Skickat", "Till", "Ämne", "-----Ursprungligt meddelande-----"),
        new("PD: ", "Od", "Wysłano", "Do", "Temat", "-----Wiadomość oryginalna-----"),
        new("Пересл: ", "От", "Отправлено", "Кому", "Тема", "-----Исходное сообщение-----"),
        new("转发: ", "发件人", "发送时间", "收件人", "主题", "-----邮件原件-----"),
        new("転送: ", "差出人", "送信日時", "宛先", "件名", "-----元のメッセージ-----"),
        new("전달: ", "보낸 사람", "보낸 날짜", "받는 사람", "제목", "-----원본 메시지-----"),
    ];

    private static readonly string[] Notes =
    [
        "",
        "Can you bring her in?",
        "FYI",
        "Für Sie, danke.",
        "Thanks – see below.\n\nHelen\n--\nOffice of the Deputy\nOne Harbor Plaza",
    ];

    /// <summary>Forms in which mail programs pass a letter on.</summary>
    public static int Forms => 9;

    /// <summary>The form, for reports.</summary>
    public string Form =>
        (Number % Forms) switch
        {
            0 => "Gmail, plain",
            1 => "Gmail, HTML",
            2 => "Outlook, plain",
            3 => "Outlook, HTML",
            4 => "Outlook on the web, HTML",
            5 => "Apple Mail, quoted",
            6 => "Apple Mail, HTML",
            7 => "Thunderbird",
            _ => "attached whole",
        };

    private Language Of => Languages[Number / Forms % Languages.Length];

    private string Note => Notes[Number / 5 % Notes.Length];

    private bool HasThread => Number % 4 == 1;

    // Half of it is what a principal writes, half what mail programs have added before.
    private string Text => $"I sat with her twice (letter {Number}).\nWhat would you try? ¿Qué haría? Größe, café.{Thread}";

    private string Thread =>
        HasThread
            ? $"\n\n{Of.From}: Marisol Vega <marisol.vega@harbor.example>\n{Of.Sent}: 2026-03-17 08:00\n{Of.To}: {FromName} <{From}>\n{Of.Subject}: RE: {Subject}\n\nShall we look at it on Friday?\n\nOn Mon, Mar 16, 2026 at 7:01 AM {FromName} wrote:\n> a first line\n"
            : "";

    /// <summary>The letter.</summary>
    public MimeMessage Letter(string by, string to)
    {
        var letter = new MimeMessage
        {
            Subject = $"{Of.Mark}{(Number % 3 == 0 ? "RE: " : "")}{Subject}",
            MessageId = $"passed-on-{Number}@harbor.example",
        };
        letter.From.Add(MailboxAddress.Parse(by));
        letter.To.Add(MailboxAddress.Parse(to));
        letter.Body = (Number % Forms) switch
        {
            0 => Plain($"{Note}\n\n{Gmail}\n\n{Text}"),
            1 => Both(
                $"<div dir=\"ltr\">{Html(Note)}<br><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">{Linked(Html(Gmail))}<br></div><br><br><div>{Html(Text)}</div></div></div>"
            ),
            2 => Plain($"{Note}\n\n{(Number % 2 == 0 ? $"{Of.Rule}\n" : "")}{Outlook}\n\n{Text}"),
            3 => HtmlOnly(
                $"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal {{margin:0}} --></style></head><body lang=\"EN-US\"><div class=\"WordSection1\"><p class=\"MsoNormal\">{Html(Note)}<o:p></o:p></p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p class=\"MsoNormal\">{Bold(Outlook)}<o:p></o:p></p></div>{Paragraphs(Text)}</div></body></html>"
            ),
            4 => HtmlOnly(
                $"<div>{Html(Note)}</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\" color=\"#000000\">{Bold(Outlook)}</font><div>&nbsp;</div></div><div>{Html(Text)}</div>"
            ),
            5 => Plain($"{Note}\n\n{Apple}\n\n{Quoted($"{Header(Of.From, Of.Subject, Of.Sent, Of.To)}\n\n{Text}")}"),
            6 => HtmlOnly(
                $"<html><body>{Html(Note)}<br id=\"lineBreakAtBeginningOfMessage\"><div><br><blockquote type=\"cite\"><div>{Apple}</div><br class=\"Apple-interchange-newline\">{string.Concat(Header(Of.From, Of.Subject, Of.Sent, Of.To).Split('\n').Select(line => $"<div style=\"margin:0\"><span><b>{Html(line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)])} </b></span><span>{Html(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])}<br></span></div>"))}<br><div>{Html(Text)}</div></blockquote></div></body></html>"
            ),
            7 => Plain(
                $"{Note}\n\n-------- {Of.Rule.Trim('-')} --------\n{Header(Of.Subject, Of.Sent, Of.From, Of.To)}\n\n{Text}"
            ),
            _ => Whole(),
        };
        return letter;
    }

    private string Gmail => $"---------- Forwarded message ---------\n{Header(Of.From, Of.Sent, Of.Subject, Of.To)}";

    private string Outlook => Header(Of.From, Of.Sent, Of.To, Of.Subject);

    private string Apple => Of.Mark == "Fwd: " ? "Begin forwarded message:" : $"{Of.Rule.Trim('-')}:";

    private string Header(params string[] names) =>
        string.Join(
            '\n',
            names.Select(name =>
                name == Of.From ? $"{name}: {Author}"
                : name == Of.Sent ? $"{name}: Thursday, March 19, 2026 9:12 AM"
                : name == Of.To ? $"{name}: Central Office <office.of@harbor.example>"
                : $"{name}: {Subject}"
            )
        );

    private string Author =>
        From.Length == 0 ? FromName
        : Number % 3 == 1 ? $"{FromName} [mailto:{From}]"
        : Number % 3 == 2 ? $"\"{FromName}\" <{From}>"
        : $"{FromName} <{From}>";

    private MultipartAlternative Both(string html) => [Plain($"{Note}\n\n{Gmail}\n\n{Text}"), HtmlOnly(html)];

    private Multipart Whole()
    {
        var inner = new MimeMessage { Subject = Subject, Body = Plain(Text) };
        inner.From.Add(new MailboxAddress(FromName, From.Length > 0 ? From : "unknown@elsewhere.example"));
        inner.To.Add(MailboxAddress.Parse("office.of@harbor.example"));
        return new Multipart("mixed")
        {
            Plain(Note),
            new MessagePart("rfc822") { Message = inner },
        };
    }

    private TextPart Plain(string text) => Encoded(new TextPart(TextFormat.Plain), text);

    private TextPart HtmlOnly(string html) => Encoded(new TextPart(TextFormat.Html), html);

    // The letters of the language decide which sets can hold it.
    private TextPart Encoded(TextPart part, string text)
    {
        var sets = new[] { "utf-8", "windows-1252", "iso-8859-15", "koi8-r", "gb18030", "iso-2022-jp", "euc-kr", "utf-16" };
        for (var turn = 0; turn < sets.Length; turn++)
        {
            var set = Encoding.GetEncoding(sets[(Number + turn) % sets.Length]);
            if (set.GetString(set.GetBytes(text)) == text)
            {
                part.SetText(set, text.ReplaceLineEndings("\r\n"));
                part.ContentTransferEncoding = set.CodePage is 1200
                    ? ContentEncoding.Base64
                    : (Number / 7 % 3) switch
                    {
                        0 => ContentEncoding.QuotedPrintable,
                        1 => ContentEncoding.Base64,
                        _ => ContentEncoding.EightBit,
                    };
                return part;
            }
        }
        throw new InvalidOperationException("Some set holds every text.");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>\r\n", StringComparison.Ordinal);

    private string Linked(string html) =>
        From.Length == 0 ? html : html.Replace(From, $"<a href=\"mailto:{From}\">{From}</a>", StringComparison.Ordinal);

    private static string Bold(string header) =>
        string.Join(
            "<br>",
            header
                .Split('\n')
                .Select(line =>
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal) + 1;
                    return $"<b>{WebUtility.HtmlEncode(line[..colon])}</b>{WebUtility.HtmlEncode(line[colon..])}";
                })
        );

    private static string Paragraphs(string text) =>
        string.Concat(
            text.Split('\n').Select(line => $"<p class=\"MsoNormal\">{WebUtility.HtmlEncode(line)}<o:p></o:p></p>\n")
        );

    private static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line => $"> {line}".TrimEnd()));

    private sealed record Language(string Mark, string From, string Sent, string To, string Subject, string Rule);
}
