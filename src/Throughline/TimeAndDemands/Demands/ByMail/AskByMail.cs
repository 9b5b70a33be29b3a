using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>The gate by letter: an ask that is forwarded to the district's address comes back with its price. No account is needed.</summary>
internal static class AskByMail
{
    /// <summary>The mailbox: <c>ask</c>, or any letter from inside the district that passes an ask on.</summary>
    public static Mailbox Box { get; } = new("ask", Receive) { Claims = Claims };

    // The same ask again within this is the same ask.
    private static readonly TimeSpan Same = TimeSpan.FromDays(7);

    private static async Task<Claim> Claims(LetterAtHand at)
    {
        var letter = at.Letter;
        if (letter.From.Length == 0 || !await IsInside(at.Db, letter.From, at.Setup, at.Stop))
        {
            return Claim.None;
        }
        return letter.Forwarded is not null || LetterWords.Asks(letter.Subject, QuotedThread.Part(letter.Text).Own)
            ? Claim.Perhaps
            : Claim.None;
    }

    private static async Task Receive(LetterAtHand at)
    {
        if (!await IsInside(at.Db, at.Letter.From, at.Setup, at.Stop))
        {
            throw new LetterRefusedException(
                "Prices of asks go to addresses of the district only. Send the letter from there, or ask the office that you work with to forward it."
            );
        }
        var zone = await at.Db.District.Select(one => one.Zone).SingleOrDefaultAsync(at.Stop);
        var today = DistrictDay.Of(at.Db.Now, zone);
        var district = await DistrictOn.Load(at.Db, today, at.Stop);
        var title = await at.Db.District.Select(one => one.IldTitle).SingleOrDefaultAsync(at.Stop);
        var reading = new AskReading(at.Db, district, title ?? "");
        if (at.Letter.Tag.Length > 0)
        {
            await new AskReply(at, reading, today).Take();
            return;
        }
        var ask = await reading.Read(at.Letter, at.Stop);
        await Answer(at, await Earlier(at.Db, ask, at.Stop) ?? ask, reading, today);
    }

    /// <summary>Sends the price of an ask back; kept, so that an answer can refer to it.</summary>
    public static async Task Answer(LetterAtHand at, MailedAsk ask, AskReading reading, DateOnly today)
    {
        var unit = await Unit(at.Db, ask, at.Stop);
        var price = await Price(at, ask, unit, today);
        if (ask.Id == 0)
        {
            at.Db.MailedAsks.Add(ask);
        }
        var sender = await reading.PersonOf(at.Letter.From, at.Stop);
        at.Db.Post(
            PriceLetter.Kind,
            new Addressee(at.Letter.From, at.Letter.FromName, sender?.Id),
            PriceLetter.Subject(ask, price),
            PriceLetter.Text(ask, price, unit, ask.RequesterId is not null),
            path: ask.DemandId is { } there ? $"/asks/{there}" : null,
            replyBox: $"{Box.Name}-{ask.Tag}",
            inReplyTo: at.Letter.MessageId
        );
        await at.Db.SaveChangesAsync(at.Stop);
    }

    /// <summary>The price of an ask on a day; a sentence back to the sender where it cannot have one.</summary>
    public static async Task<DemandPrice> Price(LetterAtHand at, MailedAsk ask, string unit, DateOnly today)
    {
        var draft = ask.Draft(unit);
        var known = (await at.Db.Networks.Select(one => one.Id).ToListAsync(at.Stop)).ToHashSet();
        if (draft.Wrong(today, known).Select(one => one.Sentence).ToList() is { Count: > 0 } wrong)
        {
            throw new LetterRefusedException(
                $"“{ask.Title}” has no price yet. {string.Join(' ', wrong)} Send the letter once more with that, or answer this one."
            );
        }
        var pricing = new Pricing(
            at.Db,
            at.Services.GetRequiredService<RosterCache>(),
            at.Services.GetRequiredService<IEnumerable<HeldSource>>(),
            at.Services.GetRequiredService<IEnumerable<AskLimit>>()
        );
        var price = await pricing.Of(draft, today, at.Stop);
        if (price.Limit is { Stops: true } limit)
        {
            throw new LetterRefusedException($"“{ask.Title}”: {limit.Sentence}");
        }
        return price.Ilds + price.Principals > 0
            ? price
            : throw new LetterRefusedException($"“{ask.Title}”: nobody leads these networks today, so there is nobody to ask.");
    }

    /// <summary>The unit of whoever asks; empty where nobody of the roster does.</summary>
    public static async Task<string> Unit(ThroughlineDb db, MailedAsk ask, CancellationToken stop) =>
        await db.People.Where(one => one.Id == ask.RequesterId).Select(one => one.Unit).SingleOrDefaultAsync(stop) ?? "";

    // Whoever may learn what asks cost: the district's own addresses, and that of the installation.
    private static async Task<bool> IsInside(ThroughlineDb db, string address, MailSetup setup, CancellationToken stop)
    {
        var domain = address[(address.LastIndexOf('@') + 1)..];
        if (domain.Length == 0)
        {
            return false;
        }
        var own = await db.District.Select(one => one.EmailDomains).SingleOrDefaultAsync(stop) ?? [];
        return own.Append(setup.FromAddress[(setup.FromAddress.LastIndexOf('@') + 1)..])
                .Contains(domain, StringComparer.OrdinalIgnoreCase)
            || await db.PersonEmails.AnyAsync(one => one.Address == address, stop);
    }

    private static async Task<MailedAsk?> Earlier(ThroughlineDb db, MailedAsk ask, CancellationToken stop)
    {
        var since = ask.ReceivedAt - Same;
        var before = await db
            .MailedAsks.Where(one => one.Sender == ask.Sender && one.ReceivedAt > since && one.Title == ask.Title)
            .OrderByDescending(one => one.Id)
            .Take(20)
            .ToListAsync(stop);
        return before.Find(one => one.Draft("").Mark == ask.Draft("").Mark);
    }
}
