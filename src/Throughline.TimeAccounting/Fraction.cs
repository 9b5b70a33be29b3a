using System.Globalization;
using System.Numerics;

namespace Throughline.TimeAccounting;

/// <summary>An exact number in lowest terms, so that split minutes add up to the second and in any order.</summary>
public readonly record struct Fraction
{
    private readonly BigInteger _denominator;

    /// <summary>A fraction, brought to lowest terms.</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">More than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not more than 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(denominator, BigInteger.Zero);
        if (denominator.IsOne)
        {
            (Numerator, _denominator) = (numerator, denominator);
            return;
        }
        if (numerator >= 0 && numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            // Nearly every sum of time fits a machine word, where the common divisor costs a tenth.
            var (whole, parts) = ((long)numerator, (long)denominator);
            var divisor = CommonDivisor(whole, parts);
            (Numerator, _denominator) = (whole / divisor, parts / divisor);
            return;
        }
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    /// <summary>0/1.</summary>
    public static Fraction Zero => new(0, 1);

    /// <summary>Upper part.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Lower part; 1 or more.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>Sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        left.Denominator == right.Denominator
            ? new Fraction(left.Numerator + right.Numerator, left.Denominator)
            : new Fraction(
                left.Numerator * right.Denominator + right.Numerator * left.Denominator,
                left.Denominator * right.Denominator
            );

    /// <summary>Sum, for languages without operators.</summary>
    public static Fraction Add(Fraction left, Fraction right) => left + right;

    private static long CommonDivisor(long one, long other)
    {
        while (other != 0)
        {
            (one, other) = (other, one % other);
        }
        return one;
    }

    /// <summary>The nearest number with a decimal point, for display only.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary>Numerator, slash, denominator.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
