using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>Who supports a principal today, said plainly: one, two, somebody who covers, or nobody.</summary>
/// <param name="People">The ILDs of today; usually one.</param>
/// <param name="Covers">Those of them who also lead another network.</param>
/// <param name="Schools">The schools that the principal leads today.</param>
/// <param name="Next">Who begins later, and on which day; null for nobody who is known.</param>
internal sealed record MyIld(
    IReadOnlyList<(long Id, string Name)> People,
    IReadOnlySet<long> Covers,
    IReadOnlyList<string> Schools,
    (string Name, DateOnly From)? Next
)
{
    /// <summary>The names, or "your ILD" where there is none.</summary>
    public string Names => People.Count == 0 ? "your ILD" : string.Join(" and ", People.Select(each => each.Name));

    /// <summary>The plain sentence about today.</summary>
    public string Sentence =>
        People.Count switch
        {
            0 => Next is { } next
                ? $"No ILD leads your network today. {next.Name} begins on {Dates.WithWeekday(NodaTime.LocalDate.FromDateOnly(next.From))}."
                : "No ILD leads your network today. What you write now is yours alone until somebody does.",
            1 when Covers.Count == 1 => $"{Names} leads your network today, and another one too.",
            1 => $"{Names} leads your network today.",
            _ => $"{Names} lead your network together today; what you share is shared with the one you choose.",
        };

    /// <summary>As it stands for the one who reads.</summary>
    public static async Task<MyIld> Of(ThroughlineDb db, Reader principal, CancellationToken stop)
    {
        var ilds = Readers.IldsOf(principal);
        var names = await db.NamesOf(ilds, stop);
        var today = principal.Today;
        var covers = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsNetwork && ilds.Contains(each.PersonId))
            .GroupBy(each => each.PersonId)
            .Where(leads => leads.Select(each => each.NetworkId).Distinct().Count() > 1)
            .Select(leads => leads.Key)
            .ToListAsync(stop);
        var schools = await db
            .Assignments.On(today)
            .Where(each => each.Kind == AssignmentKind.LeadsSchool && each.PersonId == principal.PersonId)
            .Join(db.Schools, each => each.SchoolId, school => school.Id, (_, school) => school.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(stop);
        return new(
            [.. ilds.Select(each => (each, names[each]))],
            covers.ToHashSet(),
            schools,
            ilds.Count == 0 ? await NextOne(db, principal, stop) : null
        );
    }

    private static async Task<(string, DateOnly)?> NextOne(ThroughlineDb db, Reader principal, CancellationToken stop)
    {
        var today = principal.Today;
        var networks = principal
            .Standing.Memberships.Where(each => each.Start <= today && (each.End is null || each.End >= today))
            .Where(each => principal.Standing.PrincipalsOf(each.NetworkId, today).Contains(principal.PersonId!.Value))
            .Select(each => each.NetworkId)
            .Distinct()
            .ToList();
        var next = await db
            .Assignments.AsNoTracking()
            .Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.Start > today)
            .Where(each => networks.Contains(each.NetworkId!.Value))
            .OrderBy(each => each.Start)
            .FirstOrDefaultAsync(stop);
        return next is null ? null : ((await db.NamesOf([next.PersonId], stop))[next.PersonId], next.Start);
    }
}
