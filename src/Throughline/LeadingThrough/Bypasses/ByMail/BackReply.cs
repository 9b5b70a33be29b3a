using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.LeadingThrough.Requests;
using Throughline.Mail.Inbox;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>An answer to what was said of a letter that was passed on: the one question answered, other words, or taken back.</summary>
internal sealed class BackReply(LetterAtHand at, Bringing bringing, DateOnly today)
{
    /// <summary>Takes it.</summary>
    public async Task Take()
    {
        var letter = await at.Db.MailedBacks.SingleOrDefaultAsync(one => one.Tag == at.Letter.Tag, at.Stop);
        // Whoever was not asked cannot answer, and does not learn that there is something.
        if (letter is null || letter.Sender != at.Letter.From)
        {
            throw new LetterRefusedException(
                "The letter that you answer is not known here, or its names have gone. Forward the principal’s letter once more."
            );
        }
        var words = QuotedThread.Part(at.Letter.Text).Own.Trim();
        if (Is(words, "undo"))
        {
            await Undo(letter);
        }
        else if (letter.State == MailedBackState.Done)
        {
            await Change(letter, words);
        }
        else if (letter.State is MailedBackState.TakenBack)
        {
            throw new LetterRefusedException("It was taken back. Forward the principal’s letter once more to send it back.");
        }
        else if (letter.State is MailedBackState.Waits)
        {
            throw new LetterRefusedException(
                "It still waits for whoever leads there and goes by itself. Answer UNDO to take it back; nothing was changed."
            );
        }
        else if (await Answered(letter, words))
        {
            await bringing.Go(letter, at.Letter.MessageId, at.Stop);
        }
        else
        {
            throw new LetterRefusedException(
                letter.State switch
                {
                    MailedBackState.AsksUnit =>
                        "Answer SEND to bring the ILD in, or forward the letter to the unit. Nothing was done so far.",
                    MailedBackState.AsksWhich => "Answer with one of the numbers. Nothing was done so far.",
                    _ =>
                        "No principal, or more than one, is found by that. Answer with the address, or open the page and choose. Nothing was done so far.",
                }
            );
        }
    }

    private async Task Undo(MailedBack letter)
    {
        if (letter.State == MailedBackState.TakenBack)
        {
            throw new LetterRefusedException("It was taken back already.");
        }
        var bypass = await at.Db.Bypasses.SingleOrDefaultAsync(one => one.Id == letter.BypassId, at.Stop);
        if (bypass is { Kind: BypassKind.Board })
        {
            throw new LetterRefusedException("It is with the superintendent’s office. Write to them to take it back.");
        }
        if (bypass is not null)
        {
            await new BypassDesk(at.Db).TakeBack(bypass, at.Stop);
        }
        (letter.State, letter.BypassId) = (MailedBackState.TakenBack, null);
        at.Db.Answer(
            letter,
            "Taken back",
            "It is taken back, and nothing is counted. Those who had been told hear so.",
            at.Letter.MessageId
        );
    }

    private async Task Change(MailedBack letter, string words)
    {
        var bypass = await at.Db.Bypasses.SingleOrDefaultAsync(one => one.Id == letter.BypassId, at.Stop);
        var back = bypass is null
            ? null
            : await at
                .Db.SendBacks.Where(one => one.BypassId == bypass.Id)
                .OrderByDescending(one => one.Id)
                .FirstOrDefaultAsync(at.Stop);
        var text = Is(words, "say") ? words[3..].TrimStart(':', '.', ',', ' ', '\n') : "";
        if (back is not null && text.Length is > 0 and <= SendBack.MaxLength)
        {
            back.Text = text;
            at.Db.Answer(letter, "Your words are in place", $"The principal reads:\n\n“{text}”", at.Letter.MessageId);
        }
        else if (back is not null && Is(words, "answered"))
        {
            at.Db.SendBacks.Remove(back);
            bypass!.Close(BypassEnd.IldKnew, today);
            at.Db.Answer(
                letter,
                "Answered by you",
                "It stands as answered by you, and the ILD knows. The principal reads no other words.",
                at.Letter.MessageId
            );
        }
        else
        {
            throw new LetterRefusedException(
                $"Nothing was changed. Answer with SAY and your own words, in at most {SendBack.MaxLength.ToString("#,0", CultureInfo.InvariantCulture)} characters, or with ANSWERED or UNDO."
            );
        }
    }

    // Whether the words answer the question that was asked.
    private async Task<bool> Answered(MailedBack letter, string words)
    {
        var number = int.TryParse(words.TrimEnd('.', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? given
            : 0;
        switch (letter.State)
        {
            case MailedBackState.AsksUnit:
                letter.ChartLineId = Is(words, "send") ? null : letter.ChartLineId;
                return letter.ChartLineId is null;
            case MailedBackState.AsksWhich:
                var calls = (await new FirstCalls(at.Db).Of(letter.PrincipalId!.Value, today, at.Stop))
                    .DistinctBy(call => (call.Network, call.IldId))
                    .ToList();
                letter.Call = number > 0 && number <= calls.Count ? calls[number - 1].Key : "";
                return letter.Call.Length > 0;
            default:
                letter.PrincipalId = await Meant(letter, words, number);
                return letter.PrincipalId is not null;
        }
    }

    private async Task<long?> Meant(MailedBack letter, string words, int number)
    {
        var whose = new WhoseLetter(at.Db, today);
        var offered = await whose.Named(letter.Author.Split('<')[0], at.Stop);
        if (Is(words, "yes") || number > 0)
        {
            var place = number > 0 ? number - 1 : 0;
            return offered.Count == 1 || (number > 0 && place < offered.Count) ? offered.ElementAtOrDefault(place)?.Id : null;
        }
        var line = words.Split('\n')[0].Trim().Trim('<', '>', '.').Trim();
        return line.Contains('@', StringComparison.Ordinal) ? (await whose.Sure(line, at.Stop))?.Id
            : await whose.Named(line, at.Stop) is [var one] ? one.Id
            : null;
    }

    private static bool Is(string words, string word) =>
        words.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (words.Length == word.Length || !char.IsLetter(words[word.Length]));
}
