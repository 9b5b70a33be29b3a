using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Networks;

namespace Throughline.Demo.Incidents;

/// <summary>Meetings of all six ILDs that landed on protected time: many until the winter, none since February. Stories 1 and 2.</summary>
internal static class WholeCohort
{
    private static readonly (LocalDate Day, int Hour, string Title, string CalledBy, VisitsInTheWay Visits)[] Rows =
    [
        (new(2025, 9, 16), 13, "Enrollment meeting, counts of the tenth day", CentralOffice.Enrollment, VisitsInTheWay.Cancel),
        (new(2025, 10, 7), 8, "Staffing and budgets, fall round", CentralOffice.Finance, VisitsInTheWay.Move),
        (new(2025, 10, 16), 8, "Facilities: heating season walk", CentralOffice.Facilities, VisitsInTheWay.Move),
        (new(2025, 11, 4), 13, "Data presentation, fall assessments", CentralOffice.Data, VisitsInTheWay.Cancel),
        (new(2025, 12, 4), 8, "Bus routes for winter", CentralOffice.Transportation, VisitsInTheWay.Move),
        (new(2025, 12, 16), 13, "Budget forecast", CentralOffice.Finance, VisitsInTheWay.Cancel),
        (new(2026, 1, 14), 8, "Curriculum adoption briefing", CentralOffice.Trainer, VisitsInTheWay.Move),
        (new(2026, 1, 22), 8, "Family engagement survey, launch", CentralOffice.Engagement, VisitsInTheWay.Move),
        (new(2026, 2, 4), 13, "State monitoring visit, preparation", CentralOffice.ChiefOfStaff, VisitsInTheWay.Cancel),
    ];

    public static IEnumerable<Call> All() =>
        from row in Rows
        select new Call(1, row.Day, new(row.Hour, 0), 120, "cohort", row.Title, row.CalledBy, SixNetworks.Ids, [], row.Visits);
}
