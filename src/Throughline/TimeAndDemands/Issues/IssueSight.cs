using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Zones;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>Issues as one reader may see them, and what the reader may do with each.</summary>
internal sealed class IssueSight(ThroughlineDb db, Reader reader)
{
    /// <summary>Business hours within which somebody takes an issue: one working day.</summary>
    public const int HoursToTake = 8;

    /// <summary>Business hours within which whoever took it answers: three working days.</summary>
    public const int HoursToAnswer = 24;

    private string? unit;

    /// <summary>How much of an issue the reader sees.</summary>
    public async Task<View> ViewOf(Issue issue, CancellationToken stop)
    {
        var view = reader.ViewOf(RecordKind.R22, issue.IldId, await IsParty(issue, stop));
        return view == View.Nothing && issue.PrincipalId is { } principal && principal == reader.PersonId
            ? reader.ViewOf(RecordKind.R22, principal)
            : view;
    }

    /// <summary>Whether it is the reader's own: as the ILD, or as somebody of her team who raised it.</summary>
    public bool IsOwn(Issue issue) => issue.IldId == reader.PersonId || issue.RaisedById == reader.PersonId;

    /// <summary>Whether the reader may take it now: senior staff what is theirs or has waited too long, a unit what was sent to it.</summary>
    public async Task<bool> MayTake(Issue issue, CancellationToken stop) =>
        issue.State == IssueState.Raised
        && !IsOwn(issue)
        && reader.May(RecordKind.R22, Act.Update, issue.IldId, await IsParty(issue, stop))
        && (issue.Unit.Length > 0 ? issue.Unit == await Unit(stop) || IsSenior(issue) : IsSenior(issue));

    /// <summary>Whether the reader has it.</summary>
    public bool Has(Issue issue) => issue.State == IssueState.Taken && issue.HolderId == reader.PersonId;

    /// <summary>Whether the reader says whether it is solved: the ILD alone.</summary>
    public bool MayConfirm(Issue issue) =>
        issue.IldId == reader.PersonId
        && issue.State == IssueState.Answered
        && reader.May(RecordKind.R22, Act.Update, issue.IldId);

    /// <summary>The reader's unit; empty for none.</summary>
    public async Task<string> Unit(CancellationToken stop) =>
        unit ??=
            await db.People.Where(one => one.Id == reader.PersonId).Select(one => one.Unit).SingleOrDefaultAsync(stop) ?? "";

    /// <summary>The district's business hours.</summary>
    public static async Task<DutyClock> Clock(ThroughlineDb db, CancellationToken stop)
    {
        var district = await db.District.AsNoTracking().SingleOrDefaultAsync(stop);
        var holidays = await db.Holidays.Select(one => one.Date).ToListAsync(stop);
        var zone = district is null ? null : DistrictZone.Find(district.Zone)?.Name;
        return new DutyClock(
            new DutyDays(holidays),
            zone is null ? NodaTime.DateTimeZone.Utc : NodaTime.DateTimeZoneProviders.Tzdb[zone],
            district?.WorkdayStart ?? new TimeOnly(8, 0),
            district?.WorkdayEnd ?? new TimeOnly(16, 0)
        );
    }

    private bool IsSenior(Issue issue) => reader.Holds(Seat.Senr) || reader.Toward(issue.IldId).Contains(Seat.Chief);

    private async Task<bool> IsParty(Issue issue, CancellationToken stop) =>
        reader.PersonId is { } me
        && (
            issue.RaisedById == me
            || issue.HolderId == me
            || (issue.Unit.Length > 0 && reader.Holds(Seat.Dept) && issue.Unit == await Unit(stop))
        );
}
