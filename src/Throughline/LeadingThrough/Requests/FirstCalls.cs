using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.LeadingThrough.Requests;

/// <summary>Finds whom a principal calls first, by the assignments and absences of a day.</summary>
internal sealed class FirstCalls(ThroughlineDb db)
{
    /// <summary>One for each school and ILD; never none: where nobody leads, it says with whom things are parked.</summary>
    public async Task<IReadOnlyList<FirstCall>> Of(long principal, DateOnly day, CancellationToken stop)
    {
        var on = db.Assignments.AsNoTracking().On(day);
        var schools = await on.Where(each => each.Kind == AssignmentKind.LeadsSchool && each.PersonId == principal)
            .Join(db.Schools, each => each.SchoolId, school => school.Id, (_, school) => school)
            .Distinct()
            .OrderBy(school => school.Name)
            .ToListAsync(stop);
        var evaluators = await on.Where(each => each.Kind == AssignmentKind.Evaluates && each.TargetPersonId == principal)
            .Select(each => each.PersonId)
            .ToListAsync(stop);
        var calls = new List<FirstCall>();
        foreach (var school in schools)
        {
            foreach (var network in await NetworksOf(school, day, stop))
            {
                calls.AddRange(await In(school, network, evaluators, day, stop));
            }
        }
        if (calls.Count == 0)
        {
            var school = schools.FirstOrDefault();
            var holder = await Parked(null, evaluators, day, stop);
            calls.Add(new FirstCall(school?.Id, school?.Name ?? "", "", null, "", null, "", holder));
        }
        return [.. calls.DistinctBy(call => call.Key)];
    }

    /// <summary>The same, once for each who leads the principal: whose it is has to be asked where there are several.</summary>
    public async Task<IReadOnlyList<FirstCall>> LeadersOf(long principal, DateOnly day, CancellationToken stop) =>
        [.. (await Of(principal, day, stop)).DistinctBy(call => (call.Network, call.IldId))];

    private async Task<List<Network>> NetworksOf(School school, DateOnly day, CancellationToken stop)
    {
        var dated = db.SchoolMemberships.Where(each => each.SchoolId == school.Id);
        var ids = await dated.AnyAsync(stop)
            ? await dated
                .Where(each => each.Start <= day && (each.End == null || each.End >= day))
                .Select(each => each.NetworkId)
                .ToListAsync(stop)
            : [school.NetworkId ?? 0];
        return await db.Networks.AsNoTracking().Where(each => ids.Contains(each.Id)).OrderBy(each => each.Id).ToListAsync(stop);
    }

    private async Task<List<FirstCall>> In(
        School school,
        Network network,
        List<long> evaluators,
        DateOnly day,
        CancellationToken stop
    )
    {
        var leaders = await db
            .Assignments.AsNoTracking()
            .On(day)
            .Where(each => each.Kind == AssignmentKind.LeadsNetwork && each.NetworkId == network.Id)
            .Join(db.People, each => each.PersonId, person => person.Id, (_, person) => person)
            .Distinct()
            .OrderBy(person => person.Name)
            .ToListAsync(stop);
        if (leaders.Count == 0)
        {
            var parked = await Parked(network, evaluators, day, stop);
            return [new FirstCall(school.Id, school.Name, network.Name, null, "", null, "", parked)];
        }
        var calls = new List<FirstCall>();
        foreach (var ild in leaders)
        {
            // Whoever evaluates the principal covers nothing of the support.
            var away = await db
                .AwayTimes.AsNoTracking()
                .On(day)
                .Where(each => each.PersonId == ild.Id && !evaluators.Contains(each.CoverId))
                .OrderByDescending(each => each.Id)
                .FirstOrDefaultAsync(stop);
            var cover = away is null ? null : await db.People.AsNoTracking().SingleAsync(each => each.Id == away.CoverId, stop);
            var holder = cover is null
                ? new Holder(ild.Id, $"{ild.Name} leads {network.Name}.")
                : new Holder(cover.Id, $"{cover.Name} covers for {ild.Name} until {Day(away!.Last)}.");
            calls.Add(new(school.Id, school.Name, network.Name, ild.Id, ild.Name, away, cover?.Name ?? "", holder));
        }
        return calls;
    }

    // With whoever has to name somebody: the supervisor of whom led last, else anybody who supervises ILDs, else a senior leader.
    private async Task<Holder> Parked(Network? network, List<long> evaluators, DateOnly day, CancellationToken stop)
    {
        var last = await db
            .Assignments.Where(each =>
                each.Kind == AssignmentKind.LeadsNetwork && network != null && each.NetworkId == network.Id
            )
            .OrderByDescending(each => each.Start)
            .Select(each => (long?)each.PersonId)
            .FirstOrDefaultAsync(stop);
        var owner =
            await db
                .Assignments.On(day)
                .Where(each => each.Kind == AssignmentKind.Supervises && !evaluators.Contains(each.PersonId))
                .OrderByDescending(each => each.TargetPersonId == last)
                .ThenBy(each => each.Id)
                .Select(each => (long?)each.PersonId)
                .FirstOrDefaultAsync(stop)
            ?? await db
                .People.Where(person => person.Role == PersonRole.SeniorLeader && !evaluators.Contains(person.Id))
                .OrderBy(person => person.Id)
                .Select(person => (long?)person.Id)
                .FirstOrDefaultAsync(stop);
        var until = new DutyDays(await db.Holidays.Select(each => each.Date).ToListAsync(stop)).After(day, 1);
        var where = network is null ? "Your school is in no network" : $"Nobody leads {network.Name}";
        return new Holder(owner, $"{where} today. Parked until {Day(until)}, when somebody has to be named.")
        {
            ParkedUntil = until,
        };
    }

    private static string Day(DateOnly day) => Dates.WithWeekday(day.ToLocalDate());
}
