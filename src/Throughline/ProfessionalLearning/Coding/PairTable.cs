using System.Numerics;
using Throughline.TimeAccounting;

namespace Throughline.ProfessionalLearning.Coding;

/// <summary>How often two coders gave which pair of codes, with what each used how often: Cohen's kappa is read beside those marginals.</summary>
/// <remarks>Kappa falls when one code dominates, however well two coders agree; so the marginals are always shown with it.</remarks>
internal sealed class PairTable
{
    private readonly IReadOnlyDictionary<(string One, string Other), int> counts;

    /// <param name="counts">Units by the first coder's code and the second's; none negative.</param>
    public PairTable(IReadOnlyDictionary<(string One, string Other), int> counts)
    {
        this.counts = counts;
        Codes =
        [
            .. counts
                .Keys.SelectMany(pair => new[] { pair.One, pair.Other })
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        Marginals =
        [
            .. Codes.Select(code => new Marginal(code, Sum(pair => pair.One == code), Sum(pair => pair.Other == code))),
        ];
    }

    /// <summary>Every code that either used, in order of the alphabet.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>How often each coder used each code.</summary>
    public IReadOnlyList<Marginal> Marginals { get; }

    /// <summary>Units that both coded.</summary>
    public int Units => counts.Values.Sum();

    /// <summary>Units with that pair of codes.</summary>
    public int Count(string one, string other) => counts.GetValueOrDefault((one, other));

    /// <summary>Share of the units with the same code from both; null without units.</summary>
    public Fraction? PercentAgreement() => Units == 0 ? null : new Fraction(Sum(pair => pair.One == pair.Other), Units);

    /// <summary>Cohen's kappa: agreement above chance, as a share of what was possible above chance. 1 is all, 0 is chance, below 0 is less than chance.</summary>
    /// <returns>Null without units, or where both used the same single code: chance alone then agrees always.</returns>
    /// <remarks>
    /// J. Cohen, <em>A coefficient of agreement for nominal scales</em>, Educational and Psychological Measurement 20 (1960):
    /// <c>kappa = (po - pe) / (1 - pe)</c>, with <c>pe</c> the sum over codes of the product of both coders' shares.
    /// </remarks>
    public Fraction? Kappa()
    {
        BigInteger units = Units;
        var chance = Marginals.Aggregate(BigInteger.Zero, (sum, code) => sum + (BigInteger)code.One * code.Other);
        var possible = units * units - chance;
        return possible.IsZero ? null : new Fraction(units * Sum(pair => pair.One == pair.Other) - chance, possible);
    }

    private int Sum(Func<(string One, string Other), bool> of) => counts.Where(pair => of(pair.Key)).Sum(pair => pair.Value);
}

/// <summary>How often each of two coders used one code.</summary>
/// <param name="Code">The code.</param>
/// <param name="One">Units to which the first coder gave it.</param>
/// <param name="Other">Units to which the second did.</param>
internal sealed record Marginal(string Code, int One, int Other);
