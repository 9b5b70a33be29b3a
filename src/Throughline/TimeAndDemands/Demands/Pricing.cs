using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>Finds the price of an ask: whom it concerns, what it displaces, what it hits, what is known of asks like it.</summary>
internal sealed class Pricing(
    ThroughlineDb db,
    RosterCache rosters,
    IEnumerable<HeldSource> sources,
    IEnumerable<AskLimit> limits
)
{
    private const int DaysOfVisits = 365;
    private const int DaysLookedAt = 10;

    /// <summary>The price of a draft without mistakes.</summary>
    public async Task<DemandPrice> Of(DemandDraft draft, DateOnly today, CancellationToken stop)
    {
        var district = await DistrictOn.Load(db, today, stop);
        var people = Concerned(district, draft);
        var due = draft.Due!.Value;
        var known = new ProtectedDays((await rosters.Current(db, stop)).Index.Roster);
        var keys = district
            .Networks.Values.Where(one => draft.Networks.Count == 0 || draft.Networks.Contains(one.Id))
            .Select(one => one.RosterKey)
            .ToHashSet();
        var parts = Hit(known.On(due, keys), draft);
        var visit = await VisitMinutes(today, stop);
        var held = await HeldFields.Load(db, sources, stop);
        var monday = due.AddDays(-(((int)due.DayOfWeek + 6) % 7));
        var asked = people.ConvertAll(one => one.Ild);
        return new DemandPrice
        {
            Today = today,
            People = people,
            MinutesEach = draft.MinutesEach,
            VisitMinutes = visit ?? DemandPrice.StatedVisitMinutes,
            VisitIsMeasured = visit is not null,
            Protected = string.Join(
                " and ",
                parts.Select(part => Dates.Between(part.From.ToLocalTime(), part.To.ToLocalTime()))
            ),
            FreeDays = parts.Count == 0 ? [] : Free(known, keys, draft, today),
            ElseThatWeek = await ElseThatWeek(monday, stop),
            RealPercent = await RealPercent(draft.Kind, draft.Unit, stop),
            Held = held.Of(draft.Fields),
            Missing = held.Missing(draft.Fields),
            Staff = await Staff(asked, today, stop),
            AnswerBy = new DutyDays(await db.Holidays.Select(one => one.Date).ToListAsync(stop)).After(today, 1),
            Limit = await Limit(draft, people, stop),
        };
    }

    private async Task<LimitWord?> Limit(DemandDraft draft, List<Concerned> people, CancellationToken stop)
    {
        LimitWord? found = null;
        foreach (var limit in limits)
        {
            if (await limit(db, draft, people, stop) is { } word && found is not { Stops: true })
            {
                found = word;
            }
        }
        return found;
    }

    /// <summary>The average length of the ILDs' kept visits in the year before a day; null when there were none.</summary>
    public async Task<int?> VisitMinutes(DateOnly today, CancellationToken stop)
    {
        var from = today.AddDays(-DaysOfVisits);
        // Lengths of all ILDs together; nobody's contact is shown by their average.
        var seconds = await db
            .Contacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.Day >= from && one.Day < today)
            .AverageAsync(one => (double?)(one.End - one.Start), stop);
        return seconds is null ? null : Math.Max(1, (int)Math.Round(seconds.Value / 60));
    }

    /// <summary>What the last ask of that kind took, by the same unit if it made one; in percent of its estimate.</summary>
    public async Task<int?> RealPercent(DemandKind kind, string unit, CancellationToken stop)
    {
        var of = db
            .DemandAnswers.Where(answer => answer.TookMinutes != null && answer.State == AnswerState.Accepted)
            .Join(
                db.Demands.Where(demand => demand.Kind == kind && demand.MinutesEach > 0),
                answer => answer.DemandId,
                demand => demand.Id,
                (answer, demand) =>
                    new
                    {
                        demand.Id,
                        demand.Unit,
                        demand.Due,
                        demand.MinutesEach,
                        answer.TookMinutes,
                    }
            );
        var last = await of.OrderByDescending(one => one.Unit == unit)
            .ThenByDescending(one => one.Due)
            .ThenByDescending(one => one.Id)
            .Select(one => (long?)one.Id)
            .FirstOrDefaultAsync(stop);
        if (last is null)
        {
            return null;
        }
        var rows = await of.Where(one => one.Id == last).ToListAsync(stop);
        return (int)Math.Round(100.0 * rows.Sum(one => one.TookMinutes!.Value) / rows.Sum(one => one.MinutesEach));
    }

    /// <summary>Those whom a draft concerns, by ILD.</summary>
    public static List<Concerned> Concerned(DistrictOn district, DemandDraft draft) =>
        [
            .. district
                .Networks.Values.Where(network => draft.Networks.Count == 0 || draft.Networks.Contains(network.Id))
                .SelectMany(network =>
                    district
                        .LeadersOf(network.Id)
                        .Select(ild =>
                            (
                                Ild: ild,
                                Principals: district.SchoolsOf(network.Id).Sum(school => district.PrincipalsOf(school.Id).Count)
                            )
                        )
                )
                .GroupBy(pair => pair.Ild.Id)
                .Select(ild => new Concerned(
                    ild.Key,
                    ild.First().Ild.Name,
                    draft.Of != AskedOf.Principals,
                    draft.Of == AskedOf.Ilds ? 0 : ild.Sum(pair => pair.Principals)
                ))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];

    private async Task<int> ElseThatWeek(DateOnly monday, CancellationToken stop)
    {
        var sunday = monday.AddDays(6);
        return await db
            .Demands.Where(one => one.Due >= monday && one.Due <= sunday)
            .Where(one => one.State == DemandState.AtGate || one.State == DemandState.Through)
            .SumAsync(one => one.MinutesEach * one.Ilds, stop);
    }

    private async Task<IReadOnlyDictionary<long, long>> Staff(List<long> ilds, DateOnly today, CancellationToken stop)
    {
        var rows = await db
            .Assignments.On(today)
            .Where(one => one.Kind == AssignmentKind.TeamOf && one.TargetPersonId != null)
            .Where(one => ilds.Contains(one.TargetPersonId!.Value))
            .OrderBy(one => one.Id)
            .Select(one => new { Ild = one.TargetPersonId!.Value, one.PersonId })
            .ToListAsync(stop);
        return rows.DistinctBy(one => one.Ild).ToDictionary(one => one.Ild, one => one.PersonId);
    }

    /// <summary>The protected parts of a day that an ask hits: those its hours lie on, or all where it is for no time.</summary>
    public static IReadOnlyList<DayPart> Hit(IReadOnlyList<DayPart> parts, TimeOnly? at, int minutes) =>
        at is { } from
            ?
            [
                .. parts.Where(part =>
                    part.From.ToTimeSpan() < from.ToTimeSpan() + TimeSpan.FromMinutes(minutes) && part.To > from
                ),
            ]
            : parts;

    private static IReadOnlyList<DayPart> Hit(IReadOnlyList<DayPart> parts, DemandDraft draft) =>
        Hit(parts, draft.At, draft.MinutesEach);

    private static List<DateOnly> Free(ProtectedDays known, HashSet<string> networks, DemandDraft draft, DateOnly today) =>
        [
            .. Enumerable
                .Range(1, DaysLookedAt)
                .SelectMany(away => new[] { draft.Due!.Value.AddDays(-away), draft.Due.Value.AddDays(away) })
                .Where(day => day >= today && known.IsWorked(day) && Hit(known.On(day, networks), draft).Count == 0)
                .Take(2)
                .Order(),
        ];
}
