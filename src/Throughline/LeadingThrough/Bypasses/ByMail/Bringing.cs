using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;
using Throughline.TimeAndDemands.ParkedLetters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>Takes a letter as far as it goes without a doubt: sent back, parked, or one question to its sender.</summary>
internal sealed class Bringing(ThroughlineDb db, DateOnly today)
{
    private readonly FirstCalls calls = new(db);
    private readonly BypassDesk desk = new(db);

    /// <summary>The next step; stands once the caller saves.</summary>
    public async Task Go(MailedBack letter, string? inReplyTo, CancellationToken stop)
    {
        var sender = await db.People.SingleAsync(person => person.Id == letter.OwnerId, stop);
        if (sender.Role == PersonRole.Board)
        {
            await Redirect(letter, sender, inReplyTo, stop);
            return;
        }
        if (letter.PrincipalId is not { } principal)
        {
            await AskWhose(letter, inReplyTo, stop);
            return;
        }
        var to = await calls.LeadersOf(principal, today, stop);
        if (to.Any(call => call.IldId == sender.Id || (call.Away is not null && call.Holder.PersonId == sender.Id)))
        {
            letter.State = MailedBackState.TakenBack;
            db.Answer(
                letter,
                "It is yours already",
                "This principal is yours to lead. Nothing was done, and nothing is counted.",
                inReplyTo
            );
            return;
        }
        if (await db.ChartLines.SingleOrDefaultAsync(line => line.Id == letter.ChartLineId, stop) is { } unit)
        {
            await AskUnit(letter, unit, to[0], inReplyTo, stop);
        }
        else if (to.Count > 1 && to.FirstOrDefault(call => call.Key == letter.Call) is null)
        {
            letter.State = MailedBackState.AsksWhich;
            db.Answer(
                letter,
                "Which of them is it for?",
                $"Whoever wrote has {Counts.InWords(to.Count)} first calls today:\n{string.Join('\n', to.Select((call, at) => $"{at + 1}: {call.School}, {Who(call)}"))}\n\nAnswer with the number. Nobody was told so far.",
                inReplyTo
            );
        }
        else
        {
            await Bring(letter, sender, to.FirstOrDefault(call => call.Key == letter.Call) ?? to[0], inReplyTo, stop);
        }
    }

    /// <summary>Its sender is not known, or shares an address: a person looks at it, by a day. Nothing that a principal wrote waits with it.</summary>
    public async Task Park(IncomingLetter letter, CancellationToken stop)
    {
        if (await Parking.Keeper(db, today, stop) is not { } keeper)
        {
            throw new LetterRefusedException(
                "The district’s directory does not know your address, so nothing was done. Send the letter from the address that it has."
            );
        }
        var due = await Tomorrow(stop);
        await db.Park(
            keeper,
            due,
            letter,
            "A letter to send back, from an address that nobody has alone",
            $"{letter.From} passed on a letter to be sent back. The directory has nobody with this address, or several people. Add it to whose it is and ask them to forward the letter once more. What was passed on is not kept.",
            stop
        );
        db.Post(
            BackLetter.Kind,
            new(letter.From, letter.FromName),
            "Your letter to Throughline",
            $"The directory does not know whose address this is, so nothing was sent to anybody and your letter was not kept. A person looks at it by {Hours.Day(due)}. Sooner: send it from the address that the district has for you.",
            inReplyTo: letter.MessageId
        );
    }

    private async Task Bring(MailedBack letter, Person sender, FirstCall call, string? inReplyTo, CancellationToken stop)
    {
        var bypass = await db.Bypasses.SingleOrDefaultAsync(one => one.Id == letter.BypassId, stop);
        bypass ??= await desk.CameDirectly(
            sender,
            letter.PrincipalId!.Value,
            call,
            letter.Topic,
            letter.IsEmergency,
            today,
            stop
        );
        (letter.BypassId, letter.ChartLineId) = (bypass.Id, null);
        if (letter.IsEmergency)
        {
            bypass.Close(BypassEnd.IldKnew, today);
            await desk.TellIld(bypass, stop);
            letter.State = MailedBackState.Done;
            db.Answer(
                letter,
                "Counted as an emergency",
                $"{Who(call)} is told that you answered at once. Answer UNDO to take it back.",
                inReplyTo
            );
        }
        else if (call.IldId is null)
        {
            await Wait(letter, call, inReplyTo, stop);
        }
        else
        {
            bypass.Lead(call.IldId.Value, call.Away?.CoverId);
            var text = SendBack.Kindly(Who(call));
            await desk.SendBack(bypass, sender.Id, text, today, stop);
            letter.State = MailedBackState.Done;
            var principal = (await db.NamesOf([letter.PrincipalId!.Value], stop))[letter.PrincipalId!.Value];
            db.Answer(
                letter,
                $"Sent back to {(call.Away is null ? call.Ild : call.Cover)}",
                BackLetter.Sent(principal, Who(call), text),
                inReplyTo
            );
        }
    }

    // Whoever has to name somebody is asked by a day; the job that follows assignments sends it back the minute somebody leads.
    private async Task Wait(MailedBack letter, FirstCall call, string? inReplyTo, CancellationToken stop)
    {
        if (letter.State == MailedBackState.Waits)
        {
            return;
        }
        letter.State = MailedBackState.Waits;
        var due = call.Holder.ParkedUntil ?? await Tomorrow(stop);
        var where = call.Network.Length > 0 ? $"Nobody leads {call.Network} today" : "The school is in no network today";
        if (call.Holder.PersonId is { } owner)
        {
            var sender = await db.AddresseeOf(letter.OwnerId, stop);
            await db.Park(
                owner,
                due,
                new IncomingLetter(inReplyTo ?? "", letter.Sender, sender?.Name ?? "", "", "", "", []),
                where,
                $"A principal’s letter waits to be sent back. {where}: name who does by {Hours.Day(due)}. It goes to them the minute they lead; there is nothing else to do. What the principal wrote is not kept.",
                stop
            );
        }
        db.Answer(
            letter,
            "It waits for whoever leads there",
            $"{where}, so nothing went to anybody. Somebody has to be named by {Hours.Day(due)}; the minute they lead, it is sent back in your name and you hear of it. It also stands on your page. Answer UNDO to take it back.",
            inReplyTo
        );
    }

    // Nothing of it is the board member's page, so the answer leads nowhere.
    private async Task Redirect(MailedBack letter, Person sender, string? inReplyTo, CancellationToken stop)
    {
        var call = letter.PrincipalId is { } principal ? (await calls.Of(principal, today, stop))[0] : null;
        var ild = call?.IldId ?? call?.Holder.PersonId ?? sender.Id;
        var matter = await desk.Report(BypassKind.Board, ild, null, null, sender.Id, letter.Topic, today, stop);
        var owner = (await db.NamesOf([matter.OwnerId], stop))[matter.OwnerId];
        db.Answer(
            letter,
            "It is with the superintendent’s office",
            $"Thank you. {owner} has it and redirects it; principals are reached that way. Nothing else is to do.",
            inReplyTo
        );
        (letter.BypassId, letter.State) = (matter.Id, MailedBackState.Done);
    }

    private async Task AskWhose(MailedBack letter, string? inReplyTo, CancellationToken stop)
    {
        letter.State = MailedBackState.AsksWhose;
        var named = await new WhoseLetter(db, today).Named(
            letter.Author[..Math.Max(letter.Author.IndexOf('<', StringComparison.Ordinal), 0)],
            stop
        );
        db.Answer(letter, "Which principal wrote it?", await BackLetter.Whose(db, named, today, stop), inReplyTo);
    }

    private async Task AskUnit(MailedBack letter, ChartLine line, FirstCall call, string? inReplyTo, CancellationToken stop)
    {
        letter.State = MailedBackState.AsksUnit;
        var holder = (await db.NamesOf([line.HolderId ?? 0], stop)).GetValueOrDefault(line.HolderId ?? 0, line.Unit);
        db.Answer(
            letter,
            $"Is it {line.Unit}’s?",
            $"“{line.Topic}” goes straight to {line.Unit}: forward it to {holder}. That costs the ILD 0 minutes and is not counted as around anybody. If it is for {Who(call)} all the same, answer SEND. Nobody was told so far.",
            inReplyTo
        );
    }

    private async Task<DateOnly> Tomorrow(CancellationToken stop) =>
        new DutyDays(await db.Holidays.Select(each => each.Date).ToListAsync(stop)).After(today, 1);

    /// <summary>Who has it, as a sentence names them.</summary>
    private static string Who(FirstCall call) =>
        call.IldId is null ? "whoever is named to lead it"
        : call.Away is null ? call.Ild
        : BypassWords.Covering(call.Cover, call.Ild);
}
