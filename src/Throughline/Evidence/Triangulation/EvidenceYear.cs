using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.Estimates;
using Throughline.Evidence.Samples;
using Throughline.Evidence.SelfReports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Cohort;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Triangulation;

/// <summary>What several supports read of the same days: the cohort's sums, the pulses that closed, the samples that were coded. Loaded once.</summary>
internal sealed class EvidenceYear
{
    private readonly string? clockwork;

    private EvidenceYear(ThroughlineDb db, DateOnly from, DateOnly to, string? zone) =>
        (Db, From, To, clockwork) = (db, from, to, zone);

    public ThroughlineDb Db { get; }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>The instants between which these days lie in the district, the second one not included.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Moments => (Begins(From), Begins(To.AddDays(1)));

    /// <summary>The instant at which a day begins in the district, where days of 23 and 25 hours lie between, too.</summary>
    public DateTimeOffset Begins(DateOnly day) => DistrictDay.Begins(day, clockwork);

    /// <summary>Kept weeks of all ILDs that lie in the days.</summary>
    public required CohortSum Cohort { get; init; }
    public required IReadOnlyList<PulseResult> OfPrincipals { get; init; }
    public required IReadOnlyList<PulseResult> OfIlds { get; init; }

    /// <summary>How many pulses have closed in these days.</summary>
    public required int Pulses { get; init; }

    /// <summary>Samples drawn from these days of which something is coded, newest first.</summary>
    public required IReadOnlyList<(CalendarSample Sample, SampleFigures Figures, double Contacts)> Samples { get; init; }

    /// <summary>Principals who lead a school on the last day.</summary>
    public required int Principals { get; init; }

    /// <summary>Contacts of all ILDs with principals in these days.</summary>
    public required int Contacts { get; init; }

    /// <summary>Weeks of these days, at least a part of one.</summary>
    public double Weeks => Math.Max(1, (To.DayNumber - From.DayNumber + 1) / 7.0);

    /// <summary>Loads it.</summary>
    public static async Task<EvidenceYear> Load(
        ThroughlineDb db,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        CancellationToken stop
    )
    {
        var zone = await db.District.AsNoTracking().Select(one => one.Zone).FirstOrDefaultAsync(stop);
        var pulses = await db
            .Pulses.AsNoTracking()
            .Where(one => one.Closes >= from && one.Closes <= to && one.Closes < today)
            .Select(one => one.Id)
            .ToListAsync(stop);
        var tallies = await db.PulseTallies.AsNoTracking().Where(one => pulses.Contains(one.PulseId)).ToListAsync(stop);
        return new EvidenceYear(db, from, to, zone)
        {
            Cohort = await db.CohortSum(new WholeWeeks(from, to), stop),
            OfPrincipals = PulseResult.Of(PulseGroup.Principals, tallies),
            OfIlds = PulseResult.Of(PulseGroup.Ilds, tallies),
            Pulses = pulses.Count,
            Samples = await CodedSamples(db, from, to, stop),
            Principals = await db
                .Assignments.AsNoTracking()
                .On(to)
                .Where(one => one.Kind == AssignmentKind.LeadsSchool)
                .Select(one => one.PersonId)
                .Distinct()
                .CountAsync(stop),
            Contacts = await db
                .Contacts.IgnoreQueryFilters([Wall.Name])
                .CountAsync(one => one.Day >= from && one.Day <= to && one.Day < today, stop),
        };
    }

    /// <summary>What a pulse question says, or why it is silent.</summary>
    public Finding Pulse(string question, SourceKind source, string asked)
    {
        var result = (source == SourceKind.Principals ? OfPrincipals : OfIlds).Single(one => one.Question.Key == asked);
        var who = source == SourceKind.Principals ? "principals" : "ILDs";
        return Pulses == 0 ? Finding.Silent(question, source, "No pulse has closed in these days.")
            : !result.IsShown ? Finding.Silent(question, source, $"Fewer than five {who} answered; nothing of so few is shown.")
            : Finding.Counted(
                question,
                source,
                result.District.Favourable,
                result.District.Answers,
                $"{result.District.Answers} answers of {who}{(Pulses == 1 ? "" : $" in {Pulses} pulses")}",
                "/evidence/pulses"
            );
    }

    /// <summary>A share of all ILDs' time, or why it is silent.</summary>
    public Finding Time(string question, double part) =>
        Cohort.People == 0 ? Finding.Silent(question, SourceKind.Records, "No calendar covers these days.")
        : !Cohort.IsShown
            ? Finding.Silent(
                question,
                SourceKind.Records,
                "Fewer than five ILDs have a calendar; a share of so few would tell about one."
            )
        : Finding.Counted(
            question,
            SourceKind.Records,
            Hours(part),
            Hours(Cohort.Counted),
            $"All hours of {Cohort.People} ILDs",
            "/district"
        );

    /// <summary>The same share as the newest coded sample has it, with its interval; nothing where none is coded.</summary>
    public IEnumerable<Finding> Sampled(string question, Func<SampleFigures, Estimate> figure) =>
        Samples
            .Take(1)
            .Select(one => (one.Sample, one.Figures, Estimate: figure(one.Figures)))
            .Select(one => new Finding
            {
                Question = question,
                Source = SourceKind.Records,
                Value = one.Estimate.Value,
                Low = one.Estimate.Low,
                High = one.Estimate.High,
                Behind = $"{one.Figures.Coded} sampled days, {one.Sample.Name}",
                Records = $"/evidence/samples/{one.Sample.Id}",
            });

    private static double Hours(double seconds) => Math.Round(seconds / 3600, 2);

    private static async Task<IReadOnlyList<(CalendarSample, SampleFigures, double)>> CodedSamples(
        ThroughlineDb db,
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var found = new List<(CalendarSample, SampleFigures, double)>();
        var ids = await db
            .CalendarSamples.AsNoTracking()
            .Where(one => one.To >= from && one.To <= to)
            .OrderByDescending(one => one.To)
            .Select(one => one.Id)
            .ToListAsync(stop);
        foreach (var id in ids)
        {
            var coded = (await CodedSample.Load(db, id, stop))!;
            var figures = await coded.Figures(db, stop);
            if (!figures.IsEmpty && figures.Ilds >= CohortSum.Fewest)
            {
                found.Add((coded.Sample, figures, coded.ContactsOfDay()));
            }
        }
        return found;
    }
}
