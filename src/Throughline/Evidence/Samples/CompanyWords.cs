using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Samples;

/// <summary>Who was in an entry, by kind and number: what a coder may know of people.</summary>
internal static class CompanyWords
{
    /// <summary>Such as "1 principal, 2 of the central office, 1 from outside"; "nobody else" where nobody is invited.</summary>
    public static string Of(CalendarEntry entry, string owner, ReadyRoster district)
    {
        var kinds = entry
            .Attendees.Append(entry.Organizer)
            .Where(address => address.Length > 0)
            .Select(address => district.Index.PersonAt(address) ?? address)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => !key.Equals(owner, StringComparison.OrdinalIgnoreCase))
            .GroupBy(key => district.Person(key)?.Role)
            .OrderBy(kind => kind.Key is null ? int.MaxValue : (int)kind.Key)
            .Select(kind => Said(kind.Key, kind.Count()))
            .ToList();
        return kinds.Count == 0 ? "nobody else" : string.Join(", ", kinds);
    }

    private static string Said(PersonRole? role, int count) =>
        role switch
        {
            PersonRole.Principal => Counts.Of(count, "principal", "principals"),
            PersonRole.Ild => Counts.Of(count, "other ILD", "other ILDs"),
            PersonRole.Team => $"{count} of a network’s team",
            PersonRole.SchoolStaff => $"{count} of school staff",
            PersonRole.Board => $"{count} of the board",
            PersonRole.SeniorLeader => Counts.Of(count, "senior leader", "senior leaders"),
            null => $"{count} from outside",
            _ => $"{count} of the central office",
        };
}
