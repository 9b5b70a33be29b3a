using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.LeadingThrough.RoleCharters;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Demo;

/// <summary>Story 21, the charter: from a superintendent of one's own little district to who helps principals lead teaching.</summary>
internal static class HarborCharter
{
    /// <summary>Writes both versions.</summary>
    public static async Task Write(ThroughlineDb db, Dictionary<string, Person> people, CancellationToken stop)
    {
        var author = people[CentralOffice.Deputy].Id;
        var first = new CharterVersion
        {
            Number = 1,
            Duties =
            [
                "Runs the network like a superintendent of a small district",
                "Helps principals lead teaching",
                "Speaks for the network in the cabinet",
            ],
            Asks = [$"{DemandKind.Meeting}", $"{DemandKind.Hearing}", $"{DemandKind.PlanReview}", $"{DemandKind.Training}"],
            WrittenById = author,
            From = new(2025, 8, 12),
        };
        first.Approve(people[CentralOffice.Superintendent].Id, HarborAround.At(new(2025, 8, 12)));
        var second = new CharterVersion
        {
            Number = 2,
            Duties =
            [
                "Helps principals lead teaching, in their schools, most of the week",
                "Recommends staffing and budget shifts",
                "Names a cover for each absence",
                "Does not evaluate principals, except where a dated assignment says so",
            ],
            // Homework is not among them: four hours of ten that are asked are templates and reports.
            Asks =
            [
                $"{DemandKind.Meeting}",
                $"{DemandKind.Training}",
                $"{DemandKind.PlanReview}",
                $"{DemandKind.FiguresToPull}",
                $"{DemandKind.Presentation}",
                $"{DemandKind.Hearing}",
            ],
            WrittenById = author,
            From = new(2025, 12, 8),
        };
        second.Approve(people[CentralOffice.Superintendent].Id, HarborAround.At(new(2025, 12, 8)));
        db.CharterVersions.AddRange(first, second);
        await db.SaveChangesAsync(stop);
        foreach (
            var name in new[]
            {
                "Marisol Vega",
                "Denise Okafor",
                "Priya Raman",
                "Calvin Whitfield",
                CentralOffice.Deputy,
                CentralOffice.Superintendent,
            }
        )
        {
            db.Acknowledgements.Add(
                new Acknowledgement
                {
                    CharterId = second.Id,
                    PersonId = people[name].Id,
                    At = HarborAround.At(new(2025, 12, 10)),
                }
            );
        }
        await db.SaveChangesAsync(stop);
    }
}
