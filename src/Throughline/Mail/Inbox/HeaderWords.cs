using System.Text.RegularExpressions;

namespace Throughline.Mail.Inbox;

/// <summary>The five lines that stand over a forwarded letter, by what they say.</summary>
internal enum HeaderLine
{
    None,
    From,
    Sent,
    To,
    Copy,
    Subject,
}

/// <summary>How mail programs of many languages name those lines.</summary>
internal static partial class HeaderWords
{
    private static readonly Dictionary<string, HeaderLine> Words = new (HeaderLine Line, string Names)[]
    {
        (
            HeaderLine.From,
            "from,von,de,da,van,från,fra,od,lähettäjä,kimden,från,expéditeur,mittente,remitente,feladó,от,от кого,від,发件人,寄件者,差出人,보낸 사람,보낸사람,من,từ,από,מאת,de la,odesílatel"
        ),
        (
            HeaderLine.Sent,
            "sent,date,datum,enviada em,enviado em,enviada,inviato il,envoyé le,odesláno,odesláno dne,στάλθηκε,ημερομηνία,נשלח,תאריך,trimis,voye,gửi,gesendet,gesendet am,envoyé,enviado,enviado el,fecha,data,inviato,verzonden,skickat,dato,sendt,lähetetty,päivämäärä,tarih,gönderildi,wysłano,elküldve,dátum,дата,отправлено,надіслано,发送时间,日期,寄件日期,送信日時,日付,보낸 날짜,날짜,التاريخ,ngày"
        ),
        (
            HeaderLine.To,
            "to,an,à,para,a,aan,till,til,do,komu,προς,אל,către,pou,kime,vastaanottaja,destinataire,destinatario,címzett,кому,收件人,收件者,宛先,받는 사람,받는사람,إلى,đến"
        ),
        (HeaderLine.Copy, "cc,kopie,copie,copia,kopia,kopi,копия,копія,抄送,副本,참조,نسخة"),
        (
            HeaderLine.Subject,
            "subject,betreff,objet,asunto,assunto,oggetto,onderwerp,ämne,emne,aihe,konu,temat,tárgy,тема,主题,主旨,件名,제목,الموضوع,chủ đề,předmět,θέμα,נושא,subiect,sijè"
        ),
    }
        .SelectMany(pair => pair.Names.Split(',').Select(name => (name, pair.Line)))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.Line);

    /// <summary>What a line is, and what stands behind its colon.</summary>
    public static (HeaderLine Line, string Value) Read(string line)
    {
        var bare = line.TrimStart(' ', '>', '\t', '|').Trim();
        var match = Named().Match(bare);
        return match.Success && Words.TryGetValue(match.Groups["name"].Value.Trim().ToLowerInvariant(), out var found)
            ? (found, match.Groups["value"].Value.Trim().TrimEnd('*').Trim())
            : (HeaderLine.None, "");
    }

    /// <summary>Whether a line has the form of such a line, whatever it names.</summary>
    public static bool IsNamed(string line) => Named().IsMatch(line.TrimStart(' ', '>', '\t', '|').Trim());

    // Programs that write plain text from HTML put stars around what was bold.
    [GeneratedRegex(
        @"^\**\s*(?<name>[\p{L}][\p{L}\p{M} -]{0,20}?)\s*\**\s*[:：]\s*\**\s*(?<value>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();
}
