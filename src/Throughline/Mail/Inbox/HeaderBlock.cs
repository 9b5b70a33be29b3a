using MimeKit;

namespace Throughline.Mail.Inbox;

/// <summary>The lines "From, Sent, To, Subject" over a letter that is passed on or quoted.</summary>
/// <param name="Start">The line where it begins, its mark above it included.</param>
/// <param name="End">The first line of what it stands over.</param>
/// <param name="IsMarked">Whether a line of dashes or words above it says that a letter follows.</param>
/// <param name="IsQuoted">Whether its lines carry the mark of a quotation.</param>
internal sealed record HeaderBlock(int Start, int End, bool IsMarked, bool IsQuoted)
{
    private const int MostLines = 16;

    /// <summary>What stands behind "From".</summary>
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>Address in lower case and name behind "From"; either may be empty.</summary>
    public (string Address, string Name) Author
    {
        get
        {
            // "Nora Castellano [mailto:nora@…]" is how older programs write it.
            var text = From.Replace("[mailto:", "<", StringComparison.OrdinalIgnoreCase).Replace(']', '>').Trim('*', ' ');
            var on = text.IndexOf(" on behalf of ", StringComparison.OrdinalIgnoreCase);
            text = on < 0 ? text : text[(on + 14)..];
            return MailboxAddress.TryParse(text, out var box) && box.Address.Contains('@', StringComparison.Ordinal)
                ? (box.Address.ToLowerInvariant(), OneLine.Of(box.Name ?? "", 100))
                : ("", OneLine.Of(text.Trim('"', '\'', '<', '>'), 100));
        }
    }

    /// <summary>The first such block from a line on; null when there is none.</summary>
    public static HeaderBlock? Next(string[] lines, int from)
    {
        for (var at = from; at < lines.Length; at++)
        {
            if (
                HeaderWords.Read(lines[at]).Line is HeaderLine.From or HeaderLine.Subject or HeaderLine.Sent
                && At(lines, at) is { } block
            )
            {
                return block;
            }
        }
        return null;
    }

    /// <summary>A line without the mark of a quotation.</summary>
    public static string WithoutMark(string line) =>
        line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line.TrimStart('>');

    private static HeaderBlock? At(string[] lines, int start)
    {
        var values = new Dictionary<HeaderLine, string>();
        var last = HeaderLine.None;
        var end = start;
        for (; end < lines.Length && end < start + MostLines; end++)
        {
            var (line, value) = HeaderWords.Read(lines[end]);
            var isBlank = lines[end].TrimStart('>').Trim().Length == 0;
            if (line != HeaderLine.None && values.TryAdd(line, value))
            {
                last = line;
            }
            else if (isBlank && values.Count > 0 && IsLine(lines, end + 1, values))
            {
                // Some programs put each line in a paragraph of its own.
            }
            else if (values.Count is > 0 and < 3 && line == HeaderLine.None && HeaderWords.IsNamed(lines[end]))
            {
                // "Reply-To", "Importance" and a language that is not known here stand among the others.
                last = HeaderLine.None;
            }
            else if (isBlank || line != HeaderLine.None || last == HeaderLine.None)
            {
                break;
            }
            else if (last is HeaderLine.To or HeaderLine.Copy or HeaderLine.Subject && Folds(lines[end], last))
            {
                values[last] += " " + lines[end].Trim('>', ' ');
            }
            else
            {
                break;
            }
        }
        // One line that looks like it is a sentence; From with two more is no accident.
        if (!values.TryGetValue(HeaderLine.From, out var from) || values.Count < 3)
        {
            return null;
        }
        var marked = Mark(lines, start);
        return new HeaderBlock(marked ?? start, end, marked is not null, lines[start].StartsWith('>'))
        {
            From = from,
            To = values.GetValueOrDefault(HeaderLine.To, ""),
            Subject = values.GetValueOrDefault(HeaderLine.Subject, ""),
        };
    }

    private static bool IsLine(string[] lines, int at, Dictionary<HeaderLine, string> known) =>
        at < lines.Length && HeaderWords.Read(lines[at]).Line is var line and not HeaderLine.None && !known.ContainsKey(line);

    // Long lists of recipients go on in the next line; a letter's first words do not hold addresses.
    private static bool Folds(string line, HeaderLine last) =>
        last == HeaderLine.Subject
            ? line.StartsWith(' ') || line.StartsWith('\t')
            : line.Contains('@', StringComparison.Ordinal) || line.Trim().EndsWith(';');

    // "---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:", a rule of underscores.
    private static int? Mark(string[] lines, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 3; at--)
        {
            var line = lines[at].TrimStart('>').Trim().Trim('*').Trim();
            if (line.Length == 0)
            {
                continue;
            }
            var isRule = line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith("____", StringComparison.Ordinal);
            var isSentence = line.EndsWith(':') && line.Length < 80 && HeaderWords.Read(line).Line == HeaderLine.None;
            return isRule || isSentence ? at : null;
        }
        return null;
    }
}
