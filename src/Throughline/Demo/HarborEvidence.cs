using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Evidence.Observations;
using Throughline.Evidence.Reports;
using Throughline.Evidence.SelfReports;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.ContactChart;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Coding;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Demo;

/// <summary>What Harbor's principals, ILDs and observers have said and seen this year, and the report that came of it. Story 25.</summary>
internal sealed class HarborEvidence(ThroughlineDb db)
{
    private const int Seed = 25;

    // Of a hundred answers to a question, so many are favourable; of contact the places themselves.
    private static readonly Dictionary<string, int> Favour = new(StringComparer.Ordinal)
    {
        [PulseQuestions.FirstCall] = 70,
        [PulseQuestions.Topic] = 62,
        [PulseQuestions.Help] = 74,
        [PulseQuestions.HardQuestion] = 67,
    };

    private static readonly (int Month, int Day, string Aspect, string What, (string Code, int Minutes)[] Minutes)[] Seen =
    [
        (10, 8, "meetings", "ILD meeting, inquiry", [("own-practice", 52), ("principal", 14), ("school-results", 9)]),
        (12, 3, "meetings", "ILD meeting, inquiry", [("own-practice", 41), ("principal", 18), ("operations", 11)]),
        (2, 11, "meetings", "ILD meeting, inquiry", [("own-practice", 32), ("school-results", 26), ("principal", 12)]),
        (
            11,
            19,
            "consultancy",
            "Consultancy of elementary ILDs",
            [("own-practice", 2), ("principal", 8), ("school-results", 30)]
        ),
        (1, 21, "consultancy", "Consultancy", [("own-practice", 6), ("principal", 10), ("school-results", 24)]),
        (10, 23, "holding", "School review", [("ild-holds", 40), ("system-holds", 20)]),
        (1, 29, "holding", "School review", [("ild-holds", 30), ("system-holds", 30)]),
    ];

    // Which part, and for each of the six ILDs whether she tells of it as more promising.
    private static readonly (string Aspect, string More, string Less, string Told)[] Accounts =
    [
        ("meetings", "own-practice", "operations", "110110"),
        ("consultancy", "own-practice", "school-results", "010000"),
        ("protection", "taken-off", "added", "111101"),
        ("demands", "taken-off", "added", "101010"),
        ("holding", "system-holds", "ild-holds", "001010"),
    ];

    private readonly SplitMix dice = new(Seed);

    /// <summary>Writes it, as of March 2026, and publishes the report.</summary>
    public static Task Write(ThroughlineDb db, CancellationToken stop) => new HarborEvidence(db).Write(stop);

    private async Task Write(CancellationToken stop)
    {
        await Pulse("Fall", new(2025, 10, 6), new(2025, 10, 17), stop);
        await Pulse("Winter", new(2026, 1, 26), new(2026, 2, 6), stop);
        await Observe(stop);
        await Tell(stop);
        var last = DateOnly.FromDateTime(db.Now.UtcDateTime).AddDays(-1);
        var report = await new Reporting(db, new TimeAccounts(db, new RosterCache())).Of(
            HarborYear.First.ToDateOnly(),
            last,
            last.AddDays(1),
            _ => Task.CompletedTask,
            stop
        );
        var made = MadeReport.Of(report, CentralOffice.Data, db.Now.AddHours(-3));
        made.Publish(CentralOffice.Deputy, db.Now.AddHours(-1));
        await made.Keep(db, report, stop);
    }

    private IReadOnlyList<PulseTopic> topics = [];

    // Story 20: to how many of six their role is clear, in fall, and two fewer in winter. Not drawn, so that all other answers stay.
    private int clear = 5;

    private async Task Pulse(string name, DateOnly opens, DateOnly closes, CancellationToken stop)
    {
        var district = await DistrictOn.Load(db, opens, stop);
        var pulse = new Pulse
        {
            Name = name,
            Opens = opens,
            Closes = closes,
            IsReminded = true,
        };
        db.Pulses.Add(pulse);
        await db.SaveChangesAsync(stop);
        topics = PulseTopic.Of(pulse.Id, await db.Chart(stop));
        db.PulseTopics.AddRange(topics);
        foreach (var network in district.Networks.Keys.Order())
        {
            var asked = district.SchoolsOf(network).SelectMany(school => district.PrincipalsOf(school.Id)).Count();
            pulse.PrincipalsAsked += asked;
            // About four of five answer.
            Answer(pulse.Id, PulseGroup.Principals, network, asked - asked / 5);
        }
        pulse.IldsAsked = district.Networks.Count;
        Answer(pulse.Id, PulseGroup.Ilds, null, pulse.IldsAsked);
        clear -= 2;
        if (topics.Count > 0)
        {
            var roles = await db.People.Select(person => person.Role).ToListAsync(stop);
            pulse.OfficesAsked = roles.Count(role => role is PersonRole.CentralOffice or PersonRole.SeniorLeader);
            pulse.BoardAsked = roles.Count(role => role is PersonRole.Board);
            Answer(pulse.Id, PulseGroup.Offices, null, pulse.OfficesAsked - pulse.OfficesAsked / 5);
            // Three of five: too few to be shown.
            Answer(pulse.Id, PulseGroup.Board, null, pulse.BoardAsked / 2 + 1);
        }
        await db.SaveChangesAsync(stop);
    }

    private void Answer(long pulse, PulseGroup group, long? network, int answers)
    {
        foreach (var question in PulseQuestions.For(group, topics))
        {
            var counts = new int[question.Choices.Count];
            for (var answer = 0; answer < answers; answer++)
            {
                counts[question.Key == PulseQuestions.Role ? (answer < clear ? 1 : 2) : Choice(question)]++;
            }
            db.PulseTallies.AddRange(
                counts.Select(
                    (count, choice) =>
                        new PulseTally
                        {
                            PulseId = pulse,
                            Group = group,
                            NetworkId = network,
                            Question = question.Key,
                            Choice = choice,
                            Count = count,
                        }
                )
            );
        }
    }

    private int Choice(PulseQuestion question)
    {
        int[] contacts = [0, 1, 1, 2, 2, 2, 2, 3, 3, 4];
        if (question.Key == PulseQuestions.Contact)
        {
            return contacts[dice.Below(contacts.Length)];
        }
        var favourable = dice.Below(100) < Favour.GetValueOrDefault(question.Key, 60);
        int[] others = [.. Enumerable.Range(0, question.Choices.Count).Except(question.Favourable)];
        return favourable ? question.Favourable[dice.Below(question.Favourable.Count)] : others[dice.Below(others.Length)];
    }

    private async Task Observe(CancellationToken stop)
    {
        foreach (var (month, day, aspect, what, minutes) in Seen)
        {
            var seen = new Observation
            {
                Day = new(month > 7 ? 2025 : 2026, month, day),
                Aspect = aspect,
                What = what,
                Codebook = 1,
                By = CentralOffice.Facilitator,
            };
            db.Observations.Add(seen);
            await db.SaveChangesAsync(stop);
            db.ObservedMinutes.AddRange(
                minutes.Select(one => new ObservedMinutes
                {
                    ObservationId = seen.Id,
                    Code = one.Code,
                    Minutes = one.Minutes,
                })
            );
        }
        await db.SaveChangesAsync(stop);
    }

    private async Task Tell(CancellationToken stop)
    {
        var ilds = await db
            .People.Where(person => person.Role == PersonRole.Ild)
            .OrderBy(person => person.Id)
            .Select(person => person.Id)
            .ToListAsync(stop);
        foreach (var (aspect, more, less, told) in Accounts)
        {
            db.IldAccounts.AddRange(
                ilds.Zip(
                    told,
                    (ild, one) =>
                        new IldAccount
                        {
                            AuthorId = ild,
                            SubjectId = ild,
                            Aspect = aspect,
                            Day = new(2026, 2, 13),
                            Text =
                                one == '1' ? "It helps me in my schools." : "It takes more from my schools than it gives them.",
                            Codes = [one == '1' ? more : less],
                            Codebook = 1,
                            MayCount = true,
                        }
                )
            );
        }
        await db.SaveChangesAsync(stop);
    }
}
