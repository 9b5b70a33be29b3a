using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Recommendations;
using Throughline.LeadingThrough.Requests;
using Throughline.LeadingThrough.RoleCharters;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Demo;

/// <summary>What went around Harbor's ILDs, what was recommended and reversed, and the charter. Stories 18 to 21.</summary>
internal sealed class HarborAround(ThroughlineDb db)
{
    private readonly BypassDesk desk = new(db, new FirstCalls(db));
    private Dictionary<string, Person> people = [];

    /// <summary>Writes them, as of March 2026.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborAround(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        people = await db.People.ToDictionaryAsync(person => person.Name, stop);
        db.ChartLines.Add(
            new ChartLine
            {
                Topic = "Board matters",
                IsStraight = false,
                IsBoard = true,
                Unit = people[CentralOffice.Superintendent].Unit,
                HolderId = people[CentralOffice.Superintendent].Id,
            }
        );
        await db.SaveChangesAsync(stop);
        await Around(stop);
        await Closing(stop);
        await Charter(stop);
    }

    // Stories 18 and 19: counts fall month by month; this month's still have names.
    private async Task Around(CancellationToken stop)
    {
        var deputy = people[CentralOffice.Deputy];
        var northshore = await db
            .Networks.Where(each => each.RosterKey == "northshore")
            .Select(each => each.Id)
            .SingleAsync(stop);
        var school = await db.Schools.OrderBy(each => each.Id).FirstAsync(each => each.NetworkId == northshore, stop);
        var hers = await db.People.FirstAsync(
            each => each.SchoolId == school.Id && each.Role == TimeAccounting.Rosters.PersonRole.Principal,
            stop
        );
        await desk.CameDirectly(deputy, hers.Id, "Help with a teacher’s plan", false, new(2026, 3, 19), stop);
        var sent = await desk.CameDirectly(
            deputy,
            Id("Farid Haddad"),
            "How to plan a mixed grade 2",
            false,
            new(2026, 3, 16),
            stop
        );
        await desk.SendBack(sent, deputy.Id, SendBack.Kindly("Marisol Vega"), new(2026, 3, 16), stop);
        var fire = await desk.CameDirectly(
            people[CentralOffice.Operations],
            Id("Owen Brady"),
            "Gas smell at arrival",
            true,
            new(2026, 3, 10),
            stop
        );
        fire.Close(BypassEnd.IldKnew, new(2026, 3, 10));
        await Report(
            BypassKind.Directive,
            "Marisol Vega",
            "Vivian Stroud",
            "New pacing guide, sent to all principals",
            11,
            stop
        );
        (
            await Report(
                BypassKind.Training,
                "Denise Okafor",
                CentralOffice.Trainer,
                "Grade 5 math, the week of our own",
                5,
                stop
            )
        ).Close(BypassEnd.LedBack, new(2026, 3, 9));
        await Report(
            BypassKind.Board,
            "Thomas Brandt",
            null,
            "A board member asked a principal for a schedule change",
            17,
            stop
        );
        foreach (var (kind, counts) in Earlier)
        {
            for (var back = 0; back < counts.Length; back++)
            {
                for (var each = 0; each < counts[back]; each++)
                {
                    await Faded(kind, new DateOnly(2026, 2, 4 + 3 * each).AddMonths(-back), stop);
                }
            }
        }
        await db.SaveChangesAsync(stop);
    }

    private static readonly (BypassKind Kind, int[] Counts)[] Earlier =
    [
        (BypassKind.CameDirectly, [4, 5, 6, 7]),
        (BypassKind.Directive, [3, 4, 4, 5]),
        (BypassKind.Training, [2, 2, 3, 3]),
        (BypassKind.Board, [2, 3, 4, 5]),
    ];

    private async Task Faded(BypassKind kind, DateOnly on, CancellationToken stop)
    {
        var bypass = Bypass.Report(
            kind,
            Id(kind == BypassKind.Board ? CentralOffice.Superintendent : "Marisol Vega"),
            null,
            null,
            Id("Marisol Vega"),
            "",
            false,
            on,
            At(on)
        );
        bypass.Close(
            kind switch
            {
                BypassKind.Board => BypassEnd.Redirected,
                BypassKind.CameDirectly => BypassEnd.SentBack,
                _ => BypassEnd.AnsweredAround,
            },
            on.AddDays(2)
        );
        bypass.Fade(At(on.AddDays(31)));
        db.Bypasses.Add(bypass);
        await db.SaveChangesAsync(stop);
    }

    private Task<Bypass> Report(BypassKind kind, string ild, string? by, string topic, int day, CancellationToken stop) =>
        desk.Report(kind, Id(ild), null, by is null ? null : people[by], Id(ild), topic, new(2026, 3, day), stop);

    // Story 20.
    private async Task Closing(CancellationToken stop)
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
        reversal.Publish(At(new(2026, 2, 19)));
        reversal.TellIlds(At(new(2026, 2, 20)));
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

    // Story 21: from a superintendent of one's own little district to who helps principals lead teaching.
    private async Task Charter(CancellationToken stop)
    {
        var author = Id(CentralOffice.Deputy);
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
        first.Approve(Id(CentralOffice.Superintendent), At(new(2025, 8, 12)));
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
            Asks = [$"{DemandKind.Meeting}", $"{DemandKind.Training}"],
            WrittenById = author,
            From = new(2025, 12, 8),
        };
        second.Approve(Id(CentralOffice.Superintendent), At(new(2025, 12, 8)));
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
                    PersonId = Id(name),
                    At = At(new(2025, 12, 10)),
                }
            );
        }
        await db.SaveChangesAsync(stop);
    }

    private long Id(string name) => people[name].Id;

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero);
}
