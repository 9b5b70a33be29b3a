using CsCheck;
using Throughline.ProfessionalLearning.Coding;
using Throughline.TimeAccounting;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Coding;

/// <summary>Agreement against published worked examples, to three decimals, and what must hold for any ratings.</summary>
public sealed class AgreementTests
{
    private static readonly string?[] Said = ["own", "principal", "school", null];

    private static readonly Gen<string?[][]> Coded = Gen.Int[1, 12]
        .SelectMany(units =>
            Gen.Int[2, 4].SelectMany(coders => Gen.Int[0, 3].Select(at => Said[at]).Array[units].Array[coders])
        );

    /// <summary>J. L. Fleiss, J. Cohen, B. S. Everitt (1969), Psychological Bulletin 72, 323–327: two diagnosticians, 200 patients, kappa .429.</summary>
    [Fact]
    public void Kappa_is_that_of_Fleiss_Cohen_and_Everitt()
    {
        var table = Table(
            ["personality", "neurosis", "psychosis"],
            [
                [106, 10, 4],
                [22, 28, 10],
                [2, 12, 6],
            ]
        );
        Near(0.429, table.Kappa());
        Near(0.700, table.PercentAgreement());
        Assert.Equal(
            [("neurosis", 60, 50), ("personality", 120, 130), ("psychosis", 20, 20)],
            table.Marginals.Select(one => (one.Code, one.One, one.Other))
        );
    }

    /// <summary>N. F. Boyd and others (1982), as worked in D. G. Altman, <em>Practical Statistics for Medical Research</em> (1991): 85 mammograms, kappa .473, agreement .635.</summary>
    [Fact]
    public void Kappa_is_that_of_Altmans_mammograms()
    {
        var table = Table(
            ["normal", "benign", "suspected", "cancer"],
            [
                [21, 12, 0, 0],
                [4, 17, 1, 0],
                [3, 9, 15, 2],
                [0, 0, 0, 1],
            ]
        );
        Near(0.473, table.Kappa());
        Near(0.635, table.PercentAgreement());
    }

    /// <summary>K. Krippendorff, <em>Computing Krippendorff's Alpha-Reliability</em> (2011), section A: two observers, binary, alpha .095.</summary>
    [Fact]
    public void Alpha_is_Krippendorffs_for_two_observers_and_two_codes() =>
        Near(0.095, Ratings.ByCoder(Codes("0100000010"), Codes("1110010000")).Alpha());

    /// <summary>The same, section B: two observers, five codes, alpha .692.</summary>
    [Fact]
    public void Alpha_is_Krippendorffs_for_two_observers_and_five_codes() =>
        Near(0.692, Ratings.ByCoder(Codes("aabbdcccedda"), Codes("babbbccceddd")).Alpha());

    /// <summary>The same, section C: four observers, twelve units, gaps, nominal alpha .743.</summary>
    [Fact]
    public void Alpha_is_Krippendorffs_for_four_observers_with_gaps()
    {
        var ratings = Ratings.ByCoder(
            Codes("123321412..."),
            Codes("1233224125.3"),
            Codes(".3332342251."),
            Codes("12332441251.")
        );
        Near(0.743, ratings.Alpha());
        Assert.Equal(11, ratings.Pairable);
    }

    [Fact]
    public void Where_only_one_code_was_used_there_is_nothing_to_disagree_about()
    {
        var same = Ratings.ByCoder(Codes("aaa"), Codes("aaa"));
        Assert.Null(same.Alpha());
        Assert.Null(same.Pair().Kappa());
        Near(1, same.PercentAgreement());
        Assert.Null(Ratings.ByCoder(Codes("a.."), Codes("..b")).PercentAgreement());
    }

    [Fact]
    public void Full_agreement_is_one_and_nothing_is_above_it() =>
        Coded.Sample(coded =>
        {
            var ratings = Ratings.ByCoder(coded);
            Assert.True(ratings.Alpha() is not { } alpha || alpha.ToDouble() <= 1);
            Assert.True(ratings.Pair().Kappa() is not { } kappa || kappa.ToDouble() is >= -1 and <= 1);
            Assert.True(ratings.PercentAgreement() is not { } share || share.ToDouble() is >= 0 and <= 1);
            var agreed = Ratings.ByCoder(coded[0], coded[0]);
            Assert.True(agreed.Alpha() is not { } all || all == new Fraction(1, 1));
            Assert.True(agreed.Pair().Kappa() is not { } one || one == new Fraction(1, 1));
        });

    [Fact]
    public void Neither_the_order_of_coders_and_units_nor_the_names_of_codes_change_anything() =>
        Coded.Sample(coded =>
        {
            var turned = coded
                .Reverse()
                .Select(one => one.Reverse().Select(code => code is null ? null : "x" + code).ToArray())
                .ToArray();
            Assert.Equal(Ratings.ByCoder(coded).Alpha(), Ratings.ByCoder(turned).Alpha());
            Assert.Equal(Ratings.ByCoder(coded).PercentAgreement(), Ratings.ByCoder(turned).PercentAgreement());
            Assert.Equal(Ratings.ByCoder(coded).Pair(0, 1).Kappa(), Ratings.ByCoder(coded).Pair(1, 0).Kappa());
        });

    [Fact]
    public void The_interval_is_the_same_for_the_same_seed_and_holds_the_figure()
    {
        var ratings = Ratings.ByCoder(Codes("aabbdcccedda"), Codes("babbbcccaddd"));
        var spread = Bootstrap.Of(ratings, each => each.Alpha(), seed: 7)!;
        Assert.Equal(spread, Bootstrap.Of(ratings, each => each.Alpha(), seed: 7));
        Assert.NotEqual(spread, Bootstrap.Of(ratings, each => each.Alpha(), seed: 8));
        Assert.InRange(ratings.Alpha()!.Value.ToDouble(), spread.Low, spread.High);
        Assert.Equal(Bootstrap.Draws, spread.Draws + spread.Undefined);
    }

    private static PairTable Table(string[] codes, int[][] counts) =>
        new(
            (
                from one in Enumerable.Range(0, codes.Length)
                from other in Enumerable.Range(0, codes.Length)
                select (one, other)
            ).ToDictionary(at => (codes[at.one], codes[at.other]), at => counts[at.one][at.other])
        );

    private static string?[] Codes(string letters) => [.. letters.Select(letter => letter == '.' ? null : letter.ToString())];

    private static void Near(double expected, Fraction? found) =>
        Assert.Equal(expected, Math.Round(found!.Value.ToDouble(), 3));
}
