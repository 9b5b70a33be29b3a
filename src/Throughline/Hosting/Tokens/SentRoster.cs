using Throughline.Frame.Rosters;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Hosting.Tokens;

/// <summary>What a token may bring of a roster: the directory (R01) and who stands where (R02), never who evaluates whom, nothing of the district's rules, and nothing away.</summary>
internal static class SentRoster
{
    /// <summary>The roster without what the seat may not bring.</summary>
    public static RosterReading Of(RosterReading reading) =>
        reading with
        {
            AddsOnly = true,
            Roster = reading.Roster with
            {
                Assignments = [.. reading.Roster.Assignments.Where(row => row.Kind != AssignmentKind.Evaluates)],
                Holidays = [],
                Protected = [],
                FocusRules = null,
            },
        };
}
