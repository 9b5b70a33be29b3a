using System.Numerics;
using Throughline.ProfessionalLearning.Coding;

namespace Throughline.Evidence.Estimates;

/// <summary>How far a figure from sampled days could have come out otherwise: whole days are drawn again within each ILD, many times, from a stated seed.</summary>
/// <remarks>
/// J. N. K. Rao, C. F. J. Wu and K. Yue, <em>Some recent work on resampling methods for complex surveys</em>, Survey Methodology 18 (1992): in each
/// stratum one less than was drawn, and weights scaled so that what was drawn of a small whole narrows the interval, down to nothing
/// where all of it was. A day is a cluster: its entries are never taken apart. The interval is that of the percentiles.
/// </remarks>
internal sealed class ClusterBootstrap
{
    private const double Outside = 0.025;
    private readonly double[] sums;
    private readonly double[] still;
    private readonly List<(double[] Parts, int Count)> moving = [];
    private readonly int width;
    private readonly int padded;

    /// <param name="strata">What was drawn, stratum by stratum; those of which a single one was drawn are taken together.</param>
    public ClusterBootstrap(IReadOnlyList<DrawnStratum> strata)
    {
        width = strata.SelectMany(one => one.Clusters).Select(one => one.Length).FirstOrDefault();
        padded = (width + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        (sums, still) = (new double[padded], new double[padded]);
        foreach (var stratum in Pooled(strata))
        {
            Take(stratum);
        }
    }

    /// <summary>How many draws are made where nothing else is asked.</summary>
    public const int Draws = 2_000;

    /// <summary>The weighted sums of everything drawn.</summary>
    public ReadOnlySpan<double> Sums => sums.AsSpan(0, width);

    /// <summary>Estimates of several figures at once, each a function of the same sums.</summary>
    /// <param name="figures">Fills in one figure after the other from the sums; NaN where a figure does not exist.</param>
    /// <param name="count">How many figures.</param>
    /// <param name="seed">Stated beside the interval, so that it can be drawn again.</param>
    /// <param name="draws">How many draws.</param>
    /// <returns>One estimate for each; without interval where nothing could be drawn otherwise.</returns>
    public Estimate[] Of(Action<ReadOnlySpan<double>, Span<double>> figures, int count, ulong seed, int draws = Draws)
    {
        var best = new double[count];
        figures(Sums, best);
        if (moving.Count == 0)
        {
            return [.. best.Select(value => new Estimate(value, null, null))];
        }
        var found = Enumerable.Range(0, count).Select(_ => new List<double>(draws)).ToArray();
        var (dice, sum, one) = (new SplitMix(seed), new double[padded], new double[count]);
        for (var draw = 0; draw < draws; draw++)
        {
            Draw(dice, sum);
            figures(sum.AsSpan(0, width), one);
            for (var at = 0; at < count; at++)
            {
                if (double.IsFinite(one[at]))
                {
                    found[at].Add(one[at]);
                }
            }
        }
        return [.. best.Select((value, at) => Between(value, found[at]))];
    }

    private static Estimate Between(double value, List<double> found)
    {
        if (found.Count == 0 || !double.IsFinite(value))
        {
            return new Estimate(value, null, null);
        }
        found.Sort();
        double At(double share) => found[(int)Math.Round(share * (found.Count - 1))];
        return new Estimate(value, At(Outside), At(1 - Outside));
    }

    private void Draw(SplitMix dice, double[] sum)
    {
        Array.Copy(still, sum, padded);
        foreach (var (parts, count) in moving)
        {
            for (var drawn = 1; drawn < count; drawn++)
            {
                Add(sum, parts, dice.Below(count) * padded);
            }
        }
    }

    private static void Add(double[] sum, double[] parts, int from)
    {
        for (var at = 0; at < sum.Length; at += Vector<double>.Count)
        {
            (new Vector<double>(sum, at) + new Vector<double>(parts, from + at)).CopyTo(sum, at);
        }
    }

    private void Take(DrawnStratum stratum)
    {
        var count = stratum.Clusters.Count;
        var weight = Math.Max(stratum.Population, count) / (double)count;
        var scale = count > 1 ? Math.Sqrt(1 - 1 / weight) : 0;
        var parts = new double[count * padded];
        for (var at = 0; at < count; at++)
        {
            for (var part = 0; part < width; part++)
            {
                var value = stratum.Clusters[at][part] * weight;
                sums[part] += value;
                still[part] += value * (1 - scale);
                parts[at * padded + part] = count > 1 ? value * scale * count / (count - 1) : 0;
            }
        }
        if (count > 1)
        {
            moving.Add((parts, count));
        }
    }

    private static IEnumerable<DrawnStratum> Pooled(IReadOnlyList<DrawnStratum> strata)
    {
        var single = strata.Where(one => one.Clusters.Count == 1).ToList();
        var several = strata.Where(one => one.Clusters.Count > 1);
        return single.Count == 0
            ? several
            : several.Append(new(single.Sum(one => Math.Max(1, one.Population)), [.. single.Select(one => one.Clusters[0])]));
    }
}
