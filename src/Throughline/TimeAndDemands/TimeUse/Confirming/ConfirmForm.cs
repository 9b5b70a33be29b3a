using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Confirming;

/// <summary>A week's answers turned into confirmations: checked first, kept all together or not at all.</summary>
internal sealed class ConfirmForm(ThroughlineDb db, TimeAccounts accounts, AccountedDays days, Learned learned)
{
    /// <summary>What keeps an answer from being taken, by its place in the form.</summary>
    public List<(int Place, string Field, string Sentence)> Problems { get; } = [];

    /// <summary>What will be kept.</summary>
    public List<Confirmation> Confirmed { get; } = [];

    /// <summary>The titles of what will be kept, as the ILD knows them.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Takes one answer.</summary>
    public void Take(int place, EntryAnswer answer)
    {
        if (days.Find(answer.Entry) is not { Code: { } code } one)
        {
            Problems.Add((place, "Group", "This entry is no longer in the calendar. Look at the week again."));
            return;
        }
        var suggestion = learned.For(one)?.Focus;
        var (with, focus) =
            answer.Group is { } group and not TimeGroup.ToConfirm ? GroupAnswer.CodesOf(group, code, suggestion)
            : code.Focus == Focus.Uncoded ? (answer.With, answer.Focus ?? Focus.Other)
            : (answer.With, answer.Focus ?? code.Focus);
        with = answer.With ?? with;
        focus = answer.Focus ?? focus;
        var isWithPrincipal = (with ?? code.With) is With.Principal or With.Principals;
        if (isWithPrincipal && !code.IsWithPrincipals && !IsOwn(answer.Principal))
        {
            Problems.Add((place, "Principal", "Say which principal it was with."));
            return;
        }
        Keep(one, with, focus, isWithPrincipal && IsOwn(answer.Principal) ? answer.Principal : null, answer.Series, suggestion);
    }

    /// <summary>Says that an entry was no work: it is in no figure.</summary>
    public void LeaveOut(long entry)
    {
        if (days.Find(entry) is { Code: not null } one)
        {
            Keep(one, null, Focus.Leave, null, series: false, learned.For(one)?.Focus);
        }
    }

    /// <summary>Keeps everything that was taken and brings the ILD's account up to date.</summary>
    public async Task Save(DateOnly today, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Confirmations.AddRange(Confirmed);
        await db.SaveChangesAsync(stop);
        await accounts.Rebuild([days.Owner], today, stop);
        await transaction.CommitAsync(stop);
    }

    // Only a principal of the roster; whose they are on the day, the account itself finds out.
    private bool IsOwn(long? principal) => principal is { } key && days.District.KeyOf(key) is not null;

    private void Keep(CodedOccurrence one, With? with, Focus focus, long? principal, bool series, Focus? suggested)
    {
        var entry = days.Entry(one);
        Titles.Add(entry.Summary.Length > 0 ? entry.Summary : "Untitled");
        Confirmed.Add(
            new Confirmation
            {
                OwnerId = days.Owner,
                Uid = entry.Uid,
                SeriesSlot = series ? null : entry.SeriesSlot,
                With = with,
                Focus = focus,
                PrincipalId = principal,
                Suggested = suggested,
                By = db.Actor.Name,
                At = db.Clock.GetUtcNow(),
            }
        );
    }
}
