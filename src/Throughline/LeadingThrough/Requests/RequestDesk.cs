using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Requests;

/// <summary>Where a request goes, and who is told of it. Nothing of what it says is in a notice or a letter.</summary>
internal sealed class RequestDesk(ThroughlineDb db, FirstCalls calls)
{
    public static LetterKind Letter { get; } = new("help-request", "Requests for help", RecordKind.R23);

    /// <summary>Takes a request in: straight to the unit of the line, or to the first call.</summary>
    public async Task<HelpRequest> Take(
        long principal,
        string text,
        ChartLine? line,
        FirstCall call,
        DateOnly usefulUntil,
        DateOnly today,
        CancellationToken stop
    )
    {
        var unit = line is { IsStraight: true } ? await Unit(line, principal, today, stop) : null;
        var request = new HelpRequest
        {
            AuthorId = principal,
            SubjectId = principal,
            SchoolId = call.SchoolId,
            Topic = line?.Topic ?? RequestWords.Teaching,
            IsStraight = unit is not null,
            Unit = unit is null ? "" : line!.Unit,
            PromisedDays = unit is null ? 0 : line!.PromisedDays,
            Text = text,
            UsefulUntil = usefulUntil,
            AskedAt = db.Now,
            AskedOn = today,
        };
        request.Begin(unit ?? call.Holder, today, db.Now);
        db.HelpRequests.Add(request);
        await db.SaveChangesAsync(stop);
        await TellHolder(request, stop);
        await db.SaveChangesAsync(stop);
        return request;
    }

    /// <summary>Tells whoever has it; stands once the caller saves.</summary>
    public Task TellHolder(HelpRequest request, CancellationToken stop) =>
        request.HolderId is { } holder
            ? db.Tell(holder, Letter, "A request for help is with you.", $"/requests/{request.Id}", stop: stop)
            : Task.CompletedTask;

    /// <summary>Tells the principal that something happened; stands once the caller saves.</summary>
    public Task TellPrincipal(HelpRequest request, CancellationToken stop) =>
        db.Tell(request.SubjectId, Letter, "Something happened with your request.", $"/requests/{request.Id}", stop: stop);

    /// <summary>To whom a request may be given: never to whoever evaluates the principal.</summary>
    public async Task<IReadOnlyList<Person>> MayHold(HelpRequest request, DateOnly today, CancellationToken stop)
    {
        var on = db.Assignments.AsNoTracking().On(today);
        var evaluators = on.Where(each => each.Kind == AssignmentKind.Evaluates && each.TargetPersonId == request.SubjectId)
            .Select(each => each.PersonId);
        var ilds = (await calls.Of(request.SubjectId, today, stop))
            .Where(call => call.IldId is not null)
            .Select(call => call.IldId!.Value)
            .ToList();
        var teams = on.Where(each => each.Kind == AssignmentKind.TeamOf && ilds.Contains(each.TargetPersonId!.Value))
            .Select(each => each.PersonId);
        return await db
            .People.AsNoTracking()
            .Where(person => person.Id != request.HolderId && person.Id != request.SubjectId)
            .Where(person =>
                ilds.Contains(person.Id)
                || (
                    !evaluators.Contains(person.Id)
                    && (teams.Contains(person.Id) || (person.Role == PersonRole.CentralOffice && person.Unit != ""))
                )
            )
            .OrderByDescending(person => ilds.Contains(person.Id))
            .ThenByDescending(person => teams.Contains(person.Id))
            .ThenBy(person => person.Unit)
            .ThenBy(person => person.Name)
            .ToListAsync(stop);
    }

    // The unit's own person, or who covers for them; the ILD where that would be somebody who evaluates the principal.
    private async Task<Holder?> Unit(ChartLine line, long principal, DateOnly today, CancellationToken stop)
    {
        var away = await db
            .AwayTimes.AsNoTracking()
            .On(today)
            .Where(each => each.PersonId == line.HolderId)
            .OrderByDescending(each => each.Id)
            .FirstOrDefaultAsync(stop);
        var holder = away?.CoverId ?? line.HolderId!.Value;
        var evaluates = await db
            .Assignments.On(today)
            .AnyAsync(
                each => each.Kind == AssignmentKind.Evaluates && each.PersonId == holder && each.TargetPersonId == principal,
                stop
            );
        return evaluates ? null
            : away is null ? new Holder(holder, $"Straight to {line.Unit}.")
            : new Holder(holder, $"Straight to {line.Unit}; covered until {Dates.MonthDay(away.Last.ToLocalDate())}.");
    }
}
