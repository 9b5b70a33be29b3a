using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rules;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame;

/// <summary>The district in the database as the engine takes it; ids are roster keys.</summary>
internal static class FrameRoster
{
    /// <summary>Loads the whole roster; null before there is a district.</summary>
    public static async Task<DistrictRoster?> Load(ThroughlineDb db, CancellationToken stop = default)
    {
        if (await db.District.AsNoTracking().SingleOrDefaultAsync(stop) is not { } district)
        {
            return null;
        }
        var networks = await db.Networks.AsNoTracking().ToDictionaryAsync(network => network.Id, stop);
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(school => school.Id, stop);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, stop);
        var emails = (await db.PersonEmails.AsNoTracking().OrderBy(email => email.Position).ToListAsync(stop)).ToLookup(email =>
            email.PersonId
        );
        var assignments = await db.Assignments.AsNoTracking().ToListAsync(stop);
        var memberships = await db.SchoolMemberships.AsNoTracking().ToListAsync(stop);
        var holidays = await db.Holidays.AsNoTracking().ToListAsync(stop);
        var stretches = await db.ProtectedStretches.AsNoTracking().ToListAsync(stop);
        var rules = await db.OrderedRules.AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(stop);

        string Network(long? id) => id is { } key && networks.TryGetValue(key, out var network) ? network.RosterKey : "";
        string School(long? id) => id is { } key && schools.TryGetValue(key, out var school) ? school.RosterKey : "";
        string Target(Assignment one) =>
            one.TargetPersonId is { } person ? people[person].RosterKey
            : one.SchoolId is not null ? School(one.SchoolId)
            : Network(one.NetworkId);

        return new DistrictRoster
        {
            District = Facts(district),
            Networks = [.. networks.Values.Select(network => new RosterNetwork(network.RosterKey, network.Name))],
            Schools =
            [
                .. schools.Values.Select(one => new RosterSchool(
                    one.RosterKey,
                    one.Name,
                    one.Aliases,
                    one.Level,
                    Network(one.NetworkId)
                )),
            ],
            People =
            [
                .. people.Values.Select(one => new RosterPerson(
                    one.RosterKey,
                    one.Role,
                    one.Name,
                    [.. emails[one.Id].Select(email => email.Address)],
                    one.Zone,
                    School(one.SchoolId),
                    one.Unit,
                    Network(one.NetworkId)
                )),
            ],
            Assignments =
            [
                .. assignments.Select(one => new RosterAssignment(
                    one.Kind,
                    people[one.PersonId].RosterKey,
                    Target(one),
                    one.Start,
                    one.End
                )),
            ],
            SchoolNetworks =
            [
                .. memberships.Select(one => new SchoolInNetwork(
                    School(one.SchoolId),
                    Network(one.NetworkId),
                    one.Start,
                    one.End
                )),
            ],
            Holidays = [.. holidays.Select(one => new DistrictHoliday(one.Date, one.Name))],
            Protected =
            [
                .. stretches.Select(one => new ProtectedRule(
                    Network(one.NetworkId),
                    one.Weekday,
                    one.From,
                    one.To,
                    one.ValidFrom,
                    one.ValidTo,
                    one.ExceptDates
                )),
            ],
            FocusRules = rules.Count == 0 ? null : [.. rules.Select(Rule)],
        };
    }

    private static DistrictFacts Facts(District district) =>
        new(
            district.Name,
            district.Zone,
            district.EmailDomains,
            district.ContractHours,
            district.WorkdayStart,
            district.WorkdayEnd,
            district.SchoolYearStart
        );

    private static FocusRule Rule(OrderedRule rule) =>
        new(
            rule.RosterKey,
            rule.Focus,
            rule.SummaryWords,
            rule.LocationWords,
            rule.Categories,
            rule.OrganizerRoles,
            rule.OrganizerUnits,
            [.. rule.With.Select(word => Words.TryParse(word, out With with) ? with : With.Unknown)]
        );
}
