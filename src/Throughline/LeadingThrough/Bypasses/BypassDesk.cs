using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>What happens when something went around an ILD: who owns it, and who is told. Notices and letters hold no names, as names fade.</summary>
internal sealed class BypassDesk(ThroughlineDb db)
{
    public static LetterKind Letter { get; } = new("around-ild", "What was brought to you or your ILD", RecordKind.R24);

    /// <summary>Whoever was approached notes it; open until it is sent back to one of the principal's first calls.</summary>
    public async Task<Bypass> CameDirectly(
        Person approached,
        long principal,
        FirstCall call,
        string topic,
        bool isEmergency,
        DateOnly today,
        CancellationToken stop
    )
    {
        var owner = call.IldId ?? call.Holder.PersonId ?? approached.Id;
        var bypass = Bypass.Report(
            BypassKind.CameDirectly,
            owner,
            principal,
            approached,
            approached.Id,
            topic,
            isEmergency,
            today,
            db.Now
        );
        bypass.Lead(owner, call.Away?.CoverId);
        db.Bypasses.Add(bypass);
        await db.SaveChangesAsync(stop);
        return bypass;
    }

    /// <summary>Who works on it, as a sentence begins with them: the ILD, or who covers.</summary>
    public async Task<string> Who(Bypass bypass, CancellationToken stop)
    {
        var names = await db.NamesOf([bypass.OwnerId, bypass.CoverId ?? bypass.OwnerId], stop);
        return bypass.CoverId is { } cover ? BypassWords.Covering(names[cover], names[bypass.OwnerId]) : names[bypass.OwnerId];
    }

    /// <summary>Brings the ILD in; both are told in the same moment.</summary>
    public async Task SendBack(Bypass bypass, long by, string text, DateOnly today, CancellationToken stop)
    {
        db.SendBacks.Add(bypass.Back(by, text, today, db.Now));
        await TellLeader(bypass, "You are brought in: a principal of yours came to the central office.", stop);
        if (bypass.PrincipalId is { } principal)
        {
            await db.Tell(
                principal,
                Letter,
                "Your ILD has what you asked, and is in touch.",
                $"/around/{bypass.Id}",
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The ILD is told that somebody answered.</summary>
    public async Task TellIld(Bypass bypass, CancellationToken stop)
    {
        await TellLeader(
            bypass,
            bypass.IsEmergency
                ? "An emergency at a school of yours was answered at once. Look at it when you can."
                : "A principal of yours was answered; you know of it now.",
            stop
        );
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Takes a send-back away as if it had not been; the two who were told hear so. Stands once the caller saves.</summary>
    public async Task TakeBack(Bypass bypass, CancellationToken stop)
    {
        const string Taken = "What you were told of a moment ago was taken back; nothing is asked of you.";
        await TellLeader(bypass, Taken, stop, path: "/notices");
        if (bypass.PrincipalId is { } principal)
        {
            await db.Tell(principal, Letter, Taken, "/notices", stop: stop);
        }
        db.SendBacks.RemoveRange(await db.SendBacks.Where(back => back.BypassId == bypass.Id).ToListAsync(stop));
        db.Bypasses.Remove(bypass);
    }

    // Whoever covers has it; the ILD finds it when they are back.
    private async Task TellLeader(Bypass bypass, string text, CancellationToken stop, string? path = null)
    {
        foreach (var person in new[] { bypass.OwnerId, bypass.CoverId }.OfType<long>().Distinct())
        {
            await db.Tell(person, Letter, text, path ?? $"/around/{bypass.Id}", stop: stop);
        }
    }

    /// <summary>An ILD or a supervisor reports a directive, a training or a board matter.</summary>
    public async Task<Bypass> Report(
        BypassKind kind,
        long ild,
        long? principal,
        Person? around,
        long by,
        string topic,
        DateOnly on,
        CancellationToken stop
    )
    {
        var owner = kind == BypassKind.Board ? await Redirector(stop) ?? ild : ild;
        var bypass = Bypass.Report(kind, owner, principal, around, by, topic, false, on, db.Now);
        db.Bypasses.Add(bypass);
        await db.SaveChangesAsync(stop);
        var supervisors = await db
            .Assignments.On(on)
            .Where(each => each.Kind == AssignmentKind.Supervises && each.TargetPersonId == ild)
            .Select(each => each.PersonId)
            .ToListAsync(stop);
        foreach (var person in supervisors.Append(owner).Where(person => person != by).Distinct())
        {
            await db.Tell(
                person,
                Letter,
                kind switch
                {
                    BypassKind.Board when person == owner => "A board matter is with you, to redirect.",
                    BypassKind.Board => "A board matter was reported. It is with the superintendent.",
                    _ => "Something went around an ILD. Look at it when you can.",
                },
                kind == BypassKind.Board && person != owner ? "/through" : $"/around/{bypass.Id}",
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
        return bypass;
    }

    // Who redirects board matters stands on the contact chart; where nobody does, a senior leader who supervises no ILD has it.
    private async Task<long?> Redirector(CancellationToken stop) =>
        (await db.Chart(stop)).Find(line => line.IsBoard)?.HolderId
        ?? await db
            .People.Where(person => person.Role == PersonRole.SeniorLeader)
            .OrderBy(person => db.Set<Assignment>().Any(each => each.PersonId == person.Id))
            .ThenBy(person => person.Id)
            .Select(person => (long?)person.Id)
            .FirstOrDefaultAsync(stop);
}
