using Throughline.ProfessionalLearning.Coding;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Samples;

/// <summary>How far two people who coded the same entries blind gave them the same group.</summary>
internal sealed class SampleAgreement
{
    private SampleAgreement(Ratings ratings, ulong seed)
    {
        Pair = ratings.Pair();
        Entries = ratings.Pairable;
        Percent = ratings.PercentAgreement()?.ToDouble();
        Kappa = Pair.Kappa()?.ToDouble();
        KappaSpread = Bootstrap.Of(ratings, each => each.Pair().Kappa(), seed);
        Alpha = ratings.Alpha()?.ToDouble();
    }

    /// <summary>Entries that both coded.</summary>
    public int Entries { get; }
    public PairTable Pair { get; }
    public double? Percent { get; }

    /// <summary>Cohen's kappa; null where chance alone agrees always.</summary>
    public double? Kappa { get; }
    public Spread? KappaSpread { get; }

    /// <summary>Krippendorff's alpha.</summary>
    public double? Alpha { get; }

    /// <summary>Of all entries that two people coded; null where there is none.</summary>
    public static SampleAgreement? Of(IEnumerable<CodedDay> days, int seed)
    {
        var both = days.SelectMany(day => day.Entries).Where(entry => entry is { Blind: not null, Second: not null }).ToList();
        return both.Count == 0
            ? null
            : new(
                Ratings.ByCoder(both.ConvertAll(entry => Word(entry.Blind)), both.ConvertAll(entry => Word(entry.Second))),
                (ulong)seed
            );
    }

    private static string? Word((With, Focus)? code) => code is { } known ? CodedEntry.Group(known).ToString() : null;
}
