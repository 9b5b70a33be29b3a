using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Bypasses;
using Throughline.LeadingThrough.ContactChart;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary>What went around Harbor's ILDs, month by month. Stories 18 and 19.</summary>
internal sealed class HarborAround(ThroughlineDb db)
{
    private readonly BypassDesk desk = new(db);
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
        await new HarborRecommendations(db, people).Write(stop);
        await HarborCharter.Write(db, people, stop);
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
        await CameDirectly(deputy, hers.Id, "Help with a teacher’s plan", false, new(2026, 3, 19), stop);
        var sent = await CameDirectly(deputy, Id("Farid Haddad"), "How to plan a mixed grade 2", false, new(2026, 3, 16), stop);
        await desk.SendBack(sent, deputy.Id, SendBack.Kindly("Marisol Vega"), new(2026, 3, 16), stop);
        var fire = await CameDirectly(
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

    private async Task<Bypass> CameDirectly(
        Person approached,
        long principal,
        string topic,
        bool isEmergency,
        DateOnly on,
        CancellationToken stop
    )
    {
        var leader = (await new FirstCalls(db).LeadersOf(principal, on, stop))[0];
        return await desk.CameDirectly(approached, principal, leader, topic, isEmergency, on, stop);
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

    private long Id(string name) => people[name].Id;

    /// <summary>Eleven in the morning in Harbor, or ten.</summary>
    internal static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(15, 0)), TimeSpan.Zero);
}
