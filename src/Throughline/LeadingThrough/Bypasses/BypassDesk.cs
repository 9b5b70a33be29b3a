using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>What happens when something went around an ILD: who owns it, and who is told. Notices and letters hold no names, as names fade.</summary>
internal sealed class BypassDesk(ThroughlineDb db, FirstCalls calls)
{
    public static LetterKind Letter { get; } = new("around-ild", "What was brought to you or your ILD", RecordKind.R24);

    /// <summary>Whoever was approached notes it; open until it is sent back.</summary>
    public async Task<Bypass> CameDirectly(
        Person approached,
        long principal,
        string topic,
        bool isEmergency,
        DateOnly today,
        CancellationToken stop
    )
    {
        var call = (await calls.Of(principal, today, stop))[0];
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
        db.Bypasses.Add(bypass);
        await db.SaveChangesAsync(stop);
        return bypass;
    }

    /// <summary>Brings the ILD in; both are told in the same moment.</summary>
    public async Task SendBack(Bypass bypass, long by, string text, DateOnly today, CancellationToken stop)
    {
        db.SendBacks.Add(bypass.Back(by, text, today, db.Now));
        await db.Tell(
            bypass.OwnerId,
            Letter,
            "You are brought in: a principal of yours came to the central office.",
            $"/around/{bypass.Id}",
            stop: stop
        );
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
        await db.Tell(
            bypass.OwnerId,
            Letter,
            bypass.IsEmergency
                ? "An emergency at a school of yours was answered at once. Look at it when you can."
                : "A principal of yours was answered; you know of it now.",
            $"/around/{bypass.Id}",
            stop: stop
        );
        await db.SaveChangesAsync(stop);
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
