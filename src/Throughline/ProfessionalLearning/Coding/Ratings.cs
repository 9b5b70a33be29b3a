using System.Numerics;
using Throughline.TimeAccounting;

namespace Throughline.ProfessionalLearning.Coding;

/// <summary>What each of several coders said of each of several units, such as the minutes of a session: nominal codes, and gaps.</summary>
/// <remarks>Codes are compared letter by letter; what they mean and their order count for nothing. Two units with the same codes are still two.</remarks>
internal sealed class Ratings
{
    private readonly string?[][] units;

    private Ratings(string?[][] units, int coders) => (this.units, Coders) = (units, coders);

    /// <summary>How many coded, at least in part.</summary>
    public int Coders { get; }

    /// <summary>How many units there are, those that nobody coded included.</summary>
    public int Units => units.Length;

    /// <summary>How many units two coders or more have coded: only those can agree.</summary>
    public int Pairable => units.Count(unit => Given(unit).Length >= 2);

    /// <summary>One list of codes for each coder, unit after unit; null where that coder said nothing.</summary>
    /// <exception cref="ArgumentException">Fewer than two coders, or lists of different lengths.</exception>
    public static Ratings ByCoder(params IReadOnlyList<IReadOnlyList<string?>> coders)
    {
        if (coders.Count < 2 || coders.Any(one => one.Count != coders[0].Count))
        {
            throw new ArgumentException("Two coders or more, each with a code or a gap for every unit.", nameof(coders));
        }
        return new(
            [.. Enumerable.Range(0, coders[0].Count).Select(unit => coders.Select(one => one[unit]).ToArray())],
            coders.Count
        );
    }

    /// <summary>Of all pairs of codes given to the same unit, how many are the same: 0 to 1; null where no unit has two codes.</summary>
    /// <remarks>For two coders the share of the units on which they agree. Chance is not taken off it; read it beside kappa or alpha.</remarks>
    public Fraction? PercentAgreement()
    {
        var (same, all) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var unit in units.Select(Given))
        {
            all += unit.Length * (unit.Length - 1) / 2;
            same += unit.CountBy(code => code, StringComparer.Ordinal).Sum(code => code.Value * (code.Value - 1) / 2);
        }
        return all.IsZero ? null : new Fraction(same, all);
    }

    /// <summary>Krippendorff's alpha for nominal codes, any number of coders, gaps allowed: 1 where all agree, 0 where they agree as chance would.</summary>
    /// <returns>Null where fewer than two codes can be paired, or where only one code was ever used: there is nothing to disagree about.</returns>
    /// <remarks>
    /// K. Krippendorff, <em>Computing Krippendorff's Alpha-Reliability</em> (2011), section C:
    /// <c>alpha = 1 - (n - 1) * Σ o(c,k) / Σ n(c)n(k)</c>, both sums over different codes, where a unit with m codes adds each of its ordered
    /// pairs to <c>o</c> with the weight 1/(m - 1). Units with a single code are left out.
    /// </remarks>
    public Fraction? Alpha()
    {
        var disagreed = Fraction.Zero;
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in units.Select(Given).Where(unit => unit.Length >= 2))
        {
            var codes = unit.CountBy(code => code, StringComparer.Ordinal).ToList();
            var pairs = codes.Sum(code => code.Value * (unit.Length - code.Value));
            disagreed += new Fraction(pairs, unit.Length - 1);
            foreach (var (code, count) in codes)
            {
                used[code] = used.GetValueOrDefault(code) + count;
            }
        }
        var all = used.Values.Sum();
        var expected = used.Values.Aggregate(BigInteger.Zero, (sum, count) => sum + (BigInteger)count * (all - count));
        if (expected.IsZero)
        {
            return null;
        }
        var whole = expected * disagreed.Denominator;
        return new Fraction(whole - (all - 1) * disagreed.Numerator, whole);
    }

    /// <summary>The table of two coders, of the units that both have coded.</summary>
    /// <param name="one">Position of the first coder.</param>
    /// <param name="other">Position of the second.</param>
    public PairTable Pair(int one = 0, int other = 1)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (var unit in units)
        {
            if (unit[one] is { } first && unit[other] is { } second)
            {
                counts[(first, second)] = counts.GetValueOrDefault((first, second)) + 1;
            }
        }
        return new PairTable(counts);
    }

    /// <summary>As many units, drawn with replacement.</summary>
    internal Ratings Resample(SplitMix dice) => new([.. units.Select(_ => units[dice.Below(units.Length)])], Coders);

    private static string[] Given(string?[] unit) => [.. unit.OfType<string>()];
}
