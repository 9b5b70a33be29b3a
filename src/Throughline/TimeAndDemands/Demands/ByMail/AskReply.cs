using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>The answer to a price: SEND, in one of three ways, or something different, which is priced anew.</summary>
internal sealed class AskReply(LetterAtHand at, AskReading reading, DateOnly today)
{
    /// <summary>Takes it.</summary>
    public async Task Take()
    {
        var ask = await at.Db.MailedAsks.SingleOrDefaultAsync(one => one.Tag == at.Letter.Tag, at.Stop);
        // Whoever did not get the price cannot answer it, and does not learn that there is one.
        if (ask is null || ask.Sender != at.Letter.From)
        {
            throw new LetterRefusedException("The letter that you answer is not known here. Forward the ask once more.");
        }
        var words = QuotedThread.Part(at.Letter.Text).Own.Trim();
        if (ask.DemandId is { } sent)
        {
            Say(ask, $"“{ask.Title}” was sent already and is one ask; nothing was doubled. Its page says how it stands.", sent);
        }
        else if (words.StartsWith("send", StringComparison.OrdinalIgnoreCase))
        {
            await Send(ask, words[4..].TrimStart('.', '!', ',', ' ', ':'));
        }
        else if (Changed(ask, words))
        {
            await AskByMail.Answer(at, ask, reading, today);
        }
        else
        {
            throw new LetterRefusedException(
                "Answer with the word SEND to put it to the gate, or with what is different, such as “1 hour by March 30”. Nothing was done so far."
            );
        }
    }

    private async Task Send(MailedAsk ask, string rest)
    {
        var requester = await at.Db.People.SingleOrDefaultAsync(one => one.Id == ask.RequesterId, at.Stop);
        if (requester is null)
        {
            throw new LetterRefusedException(
                "Nobody whom the district’s directory knows asks for this, so it cannot be sent by letter. Somebody of the unit opens the page for asks."
            );
        }
        var (way, why) = Way(rest);
        var price = await AskByMail.Price(at, ask, requester.Unit, today);
        var isOpen = way switch
        {
            CheaperWay.OnlyMissing => price.CanAskOnlyMissing,
            CheaperWay.NetworkStaff => price.StaffCanDoIt,
            _ => true,
        };
        if (!isOpen)
        {
            throw new LetterRefusedException("This way is not open for this ask. Answer with SEND alone.");
        }
        var demand = await Placing.Place(at.Db, ask.Draft(requester.Unit, why), price, way, requester, at.Stop);
        ask.DemandId = demand.Id;
        await DemandNotices.Told(at.Db, demand, "sent by letter in your name. You may take it back.", at.Stop);
        Say(
            ask,
            demand.State == DemandState.GivenElsewhere
                ? $"“{ask.Title}” is with the networks’ own staff. No ILD’s hour is asked."
                : $"“{ask.Title}” is at the gate, {Hours.Of(demand.TotalMinutes)}. You hear by {Hours.Day(demand.AnswerBy)}.",
            demand.Id
        );
    }

    private static (CheaperWay Way, string Why) Way(string rest)
    {
        foreach (var (word, way) in new[] { ("missing", CheaperWay.OnlyMissing), ("staff", CheaperWay.NetworkStaff) })
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return (way, rest[word.Length..].TrimStart('.', '!', ',', ' ', ':', '\n').Trim());
            }
        }
        return (CheaperWay.AsItIs, rest.Trim());
    }

    private bool Changed(MailedAsk ask, string words)
    {
        var (minutes, due) = (LetterHours.Minutes(words), LetterDates.Due(words, today));
        if (minutes is null && due is null)
        {
            return false;
        }
        (ask.MinutesEach, ask.Due) = (minutes ?? ask.MinutesEach, due ?? ask.Due);
        ask.Assumed = [];
        return true;
    }

    private void Say(MailedAsk ask, string text, long demand) =>
        at.Db.Post(
            PriceLetter.Kind,
            new Addressee(at.Letter.From, at.Letter.FromName),
            $"Re: {ask.Title}",
            text,
            $"/asks/{demand}",
            inReplyTo: at.Letter.MessageId
        );
}
