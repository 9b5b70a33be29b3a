using Throughline.Evidence.Estimates;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Samples;

/// <summary>What a sample says of where time goes: pure, from its coded days and the calendars' own whole count.</summary>
internal sealed class SampleFigures
{
    private static readonly int Groups = Enum.GetValues<TimeGroup>().Length;

    // The parts of a day: seconds by the calendar's group and the known group, then by the calendar's and the known "with principals", then by blind group.
    private static readonly int Pairs = Groups * Groups;
    private static readonly int Blind = Pairs + 4;
    private static readonly int Width = Blind + Groups + 1;

    private readonly Estimate[] estimates;

    /// <param name="days">The days of the sample that count.</param>
    /// <param name="whole">Seconds of all ILDs' whole calendars in the sample's weeks by the calendar's group; empty where none are kept.</param>
    /// <param name="wholeWithPrincipals">Of them with principals.</param>
    /// <param name="seed">The sample's.</param>
    /// <param name="draws">How often days are drawn again.</param>
    public SampleFigures(
        IReadOnlyList<CodedDay> days,
        IReadOnlyDictionary<TimeGroup, double> whole,
        double wholeWithPrincipals,
        int seed,
        int draws = ClusterBootstrap.Draws
    )
    {
        var coded = days.Where(day => day.IsCoded).ToList();
        (Drawn, Coded, Walked) = (days.Count, coded.Count, days.Count(day => day.IsWalked));
        Entries = coded.Sum(day => day.Entries.Count);
        Seconds = coded.Sum(day => day.Entries.Where(IsKnown).Sum(entry => entry.Seconds));
        // A coded day without any entry says nothing of that ILD's time, and hides nobody among five.
        Ilds = coded.Where(day => day.Entries.Any(IsKnown)).Select(day => day.Ild).Distinct().Count();
        var all = whole.Values.Sum();
        double[] shares = [.. Enum.GetValues<TimeGroup>().Select(group => all <= 0 ? 0 : whole.GetValueOrDefault(group) / all)];
        var withShare = all <= 0 ? 0 : wholeWithPrincipals / all;
        var strata = coded
            .GroupBy(day => day.Ild)
            .Select(ild => new DrawnStratum(ild.First().Population, [.. ild.Select(Parts)]))
            .ToList();
        estimates =
            Seconds <= 0
                ? [.. Enumerable.Repeat(new Estimate(double.NaN, null, null), 3 * Groups + 2)]
                : new ClusterBootstrap(strata).Of(
                    (sums, into) => Fill(sums, into, shares, withShare),
                    3 * Groups + 2,
                    (ulong)seed,
                    draws
                );
        HasWhole = all > 0;
    }

    /// <summary>Days that count.</summary>
    public int Drawn { get; }

    /// <summary>Of them, coded.</summary>
    public int Coded { get; }

    /// <summary>Of them, talked through with the ILD.</summary>
    public int Walked { get; }
    public int Entries { get; }
    public double Seconds { get; }

    /// <summary>How many ILDs have a coded entry.</summary>
    public int Ilds { get; }

    /// <summary>Whether the calendars' whole count is there to be corrected.</summary>
    public bool HasWhole { get; }

    /// <summary>Whether there is anything to estimate from.</summary>
    public bool IsEmpty => Seconds <= 0;

    /// <summary>Share of the group's time as known after the walk-through.</summary>
    public Estimate Share(TimeGroup group) => estimates[(int)group];

    /// <summary>The same as coded blind.</summary>
    public Estimate BlindShare(TimeGroup group) => estimates[Groups + (int)group];

    /// <summary>The calendars' whole count, corrected by what the sample shows each of its groups to be.</summary>
    public Estimate Corrected(TimeGroup group) => estimates[2 * Groups + (int)group];

    /// <summary>Share with principals, whatever about, after the walk-through.</summary>
    public Estimate WithPrincipals => estimates[3 * Groups];

    /// <summary>The calendars' own share with principals, corrected.</summary>
    public Estimate CorrectedWithPrincipals => estimates[3 * Groups + 1];

    private static bool IsKnown(CodedEntry entry) => entry is { Blind: not null, Seconds: > 0 };

    private static double[] Parts(CodedDay day)
    {
        var parts = new double[Width];
        foreach (var entry in day.Entries)
        {
            if (entry is not { Known: { } known, Blind: { } blind })
            {
                continue;
            }
            var (auto, truth) = (CodedEntry.Group(entry.Automatic), CodedEntry.Group(known));
            parts[(int)auto * Groups + (int)truth] += entry.Seconds;
            var pair = (CodedEntry.IsWithPrincipals(entry.Automatic) ? 2 : 0) + (CodedEntry.IsWithPrincipals(known) ? 1 : 0);
            parts[Pairs + pair] += entry.Seconds;
            parts[Blind + (int)CodedEntry.Group(blind)] += entry.Seconds;
            parts[Width - 1] += entry.Seconds;
        }
        return parts;
    }

    private static void Fill(ReadOnlySpan<double> sums, Span<double> into, double[] whole, double withWhole)
    {
        var all = sums[Width - 1];
        into.Clear();
        for (var auto = 0; auto < Groups; auto++)
        {
            var row = sums.Slice(auto * Groups, Groups);
            var seconds = 0.0;
            foreach (var part in row)
            {
                seconds += part;
            }
            for (var truth = 0; truth < Groups; truth++)
            {
                into[truth] += row[truth] / all;
                // A group of the calendars that the sample never met stays what the calendars say.
                into[2 * Groups + truth] +=
                    whole[auto]
                    * (
                        seconds > 0 ? row[truth] / seconds
                        : auto == truth ? 1
                        : 0
                    );
            }
            into[Groups + auto] = sums[Blind + auto] / all;
        }
        into[3 * Groups] = (sums[Pairs + 1] + sums[Pairs + 3]) / all;
        into[3 * Groups + 1] =
            (1 - withWhole) * Part(sums[Pairs + 1], sums[Pairs], 0) + withWhole * Part(sums[Pairs + 3], sums[Pairs + 2], 1);
    }

    private static double Part(double part, double rest, double otherwise) =>
        part + rest > 0 ? part / (part + rest) : otherwise;
}
