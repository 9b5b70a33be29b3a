using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Recommendations;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>What was recommended to Harbor's leaders, followed, reversed or left waiting. Story 20.</summary>
internal sealed class HarborRecommendations(ThroughlineDb db, Dictionary<string, Person> people)
{
    /// <summary>Writes them.</summary>
    public async Task Write(CancellationToken stop)
    {
        var closing = await Recommend(
            new Recommendation
            {
                Title = "Close one elementary school in June",
                Reasons = "Enrollment has fallen by a third in ten years; two schools stand half empty within a mile.",
                Origin = Origin.SeniorStaff,
                OriginatedBy = "Senior staff",
                PresentedTo = "the board, in public",
                PresentedOn = new(2026, 1, 20),
                StoodBeside = StoodBeside.No,
                WrittenById = Id(CentralOffice.Deputy),
                WrittenOn = new(2026, 1, 20),
            },
            ["Denise Okafor", "Thomas Brandt"],
            2,
            stop
        );
        var reversal = new Reversal
        {
            RecommendationId = closing,
            DeciderId = Id(CentralOffice.Superintendent),
            On = new(2026, 2, 19),
        };
        reversal.Publish(HarborAround.At(new(2026, 2, 19)));
        reversal.TellIlds(HarborAround.At(new(2026, 2, 20)));
        db.Reversals.Add(reversal);
        var managers = await Recommend(
            new Recommendation
            {
                Title = "One network manager for each ILD",
                Origin = Origin.Ilds,
                OriginatedBy = "All six ILDs",
                PresentedTo = "the cabinet",
                PresentedOn = new(2025, 9, 8),
                StoodBeside = StoodBeside.Yes,
                WrittenById = Id(CentralOffice.Deputy),
                WrittenOn = new(2025, 9, 8),
            },
            ["Marisol Vega"],
            0,
            stop
        );
        db.Decisions.Add(
            new Decision
            {
                RecommendationId = managers,
                DeciderId = Id(CentralOffice.Superintendent),
                IsFollowed = true,
                Reason = "Funded from two vacant positions.",
                On = new(2025, 9, 14),
            }
        );
        await Recommend(
            new Recommendation
            {
                Title = "Limit cabinet presentations to one a year",
                Origin = Origin.Ilds,
                OriginatedBy = "Two ILDs",
                PresentedTo = "the cabinet",
                PresentedOn = new(2026, 3, 9),
                StoodBeside = StoodBeside.Yes,
                WrittenById = Id(CentralOffice.Deputy),
                WrittenOn = new(2026, 3, 9),
            },
            ["Calvin Whitfield", "Priya Raman"],
            0,
            stop
        );
        await db.SaveChangesAsync(stop);
    }

    private async Task<long> Recommend(Recommendation what, string[] presenters, int schools, CancellationToken stop)
    {
        db.Recommendations.Add(what);
        await db.SaveChangesAsync(stop);
        db.Presenters.AddRange(presenters.Select(name => new Presenter { RecommendationId = what.Id, PersonId = Id(name) }));
        var affected = await db.Schools.OrderBy(each => each.Name).Take(schools).Select(each => each.Id).ToListAsync(stop);
        db.AffectedSchools.AddRange(affected.Select(id => new AffectedSchool { RecommendationId = what.Id, SchoolId = id }));
        return what.Id;
    }

    private long Id(string name) => people[name].Id;
}
