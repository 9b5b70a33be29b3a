using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Throughline.ProfessionalLearning.Coding;

namespace Throughline.Evidence.Samples;

/// <summary>Which days are drawn: pure, so that whoever knows the seed draws the same days again.</summary>
/// <remarks>
/// Each ILD is a stratum. Duty days are laid out by month, then weekday, and every so many is taken from a random start, so that months
/// and weekdays come up as often as they are in the year and every day is as likely (systematic sampling of an ordered list;
/// W. G. Cochran, <em>Sampling Techniques</em>, chapter 8).
/// </remarks>
internal static class SampleDraw
{
    /// <summary>The days of one ILD, in order of date.</summary>
    /// <param name="ild">A name of the ILD that does not change, such as the roster key.</param>
    /// <param name="dutyDays">Days on which the ILD worked.</param>
    /// <param name="count">How many to draw; all where there are no more.</param>
    /// <param name="seed">The sample's.</param>
    public static IReadOnlyList<DateOnly> Of(string ild, IReadOnlyCollection<DateOnly> dutyDays, int count, int seed)
    {
        var ordered = Ordered(dutyDays);
        if (count >= ordered.Count)
        {
            return [.. ordered.Order()];
        }
        // A start in millionths of a step is as good as any.
        const int Parts = 1_000_000;
        var start = new SplitMix(Seed($"{seed}|{ild}")).Below(Parts);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(at => ordered[(int)(((long)at * Parts + start) * ordered.Count / ((long)count * Parts))])
                .Order(),
        ];
    }

    /// <summary>The day that takes the place of one on which the ILD turned out not to work: of the same month and weekday, else of the same month, else any.</summary>
    /// <returns>Null where no day is left.</returns>
    public static DateOnly? Substitute(string ild, DateOnly day, IReadOnlyCollection<DateOnly> left, int seed)
    {
        IEnumerable<DateOnly>[] choices =
        [
            left.Where(one => (one.Year, one.Month, one.DayOfWeek) == (day.Year, day.Month, day.DayOfWeek)),
            left.Where(one => (one.Year, one.Month) == (day.Year, day.Month)),
            left,
        ];
        var closest = choices.Select(one => one.Order().ToList()).FirstOrDefault(one => one.Count > 0);
        var dice = new SplitMix(Seed(string.Create(CultureInfo.InvariantCulture, $"{seed}|{ild}|{day:yyyy-MM-dd}")));
        return closest is null ? null : closest[dice.Below(closest.Count)];
    }

    /// <summary>Which of the drawn days are coded by two people: at least a fifth of them.</summary>
    public static IReadOnlySet<int> Twice(int days, int seed)
    {
        const int OfEach = 5;
        var dice = new SplitMix(Seed($"{seed}|twice"));
        var places = Enumerable.Range(0, days).ToArray();
        for (var at = places.Length - 1; at > 0; at--)
        {
            var other = dice.Below(at + 1);
            (places[at], places[other]) = (places[other], places[at]);
        }
        return places.Take((days + OfEach - 1) / OfEach).ToHashSet();
    }

    /// <summary>Where an ILD stands in an order that says nothing about anybody.</summary>
    public static ulong PlaceOf(string ild, int seed) => Seed($"{seed}|order|{ild}");

    // Every other month runs from Friday to Monday, so that no step leaps from one end of the week to the other.
    private static List<DateOnly> Ordered(IEnumerable<DateOnly> days) =>
        [
            .. days.GroupBy(day => (day.Year, day.Month))
                .OrderBy(month => month.Key)
                .SelectMany(
                    (month, at) =>
                        month.OrderBy(day => at % 2 == 0 ? (int)day.DayOfWeek : -(int)day.DayOfWeek).ThenBy(day => day)
                ),
        ];

    private static ulong Seed(string words) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
