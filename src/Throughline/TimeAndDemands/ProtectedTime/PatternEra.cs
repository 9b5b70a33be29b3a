using Throughline.Frame.Networks;
using Throughline.Frame.Rules;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>One dated version of the weekly pattern, of all networks or of one: it holds from its first day to its last.</summary>
/// <param name="From">First day; null when it has always held.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="Parts">What is protected, by weekday (1 Monday to 7 Sunday).</param>
internal sealed record PatternEra(DateOnly? From, DateOnly? To, IReadOnlyList<(int Weekday, DayPart Part)> Parts)
{
    /// <summary>Protected hours of a full week.</summary>
    public double Hours => Parts.Sum(one => one.Part.Hours);

    /// <summary>Whether it holds on a day.</summary>
    public bool On(DateOnly day) => !(day < From) && !(day > To);

    /// <summary>The versions that stretches of one scope make, oldest first; stretches that never hold are passed over.</summary>
    public static IReadOnlyList<PatternEra> Of(IEnumerable<ProtectedStretch> stretches, District district)
    {
        var known = stretches.Where(one => !(one.ValidTo < one.ValidFrom)).ToList();
        if (known.Count == 0)
        {
            return [];
        }
        var starts = known
            .SelectMany(one => new[] { one.ValidFrom, one.ValidTo is { } last ? last.AddDays(1) : null })
            .OfType<DateOnly>()
            .Distinct()
            .Order()
            .Select(day => (DateOnly?)day)
            .Prepend(null)
            .ToList();
        var eras = new List<PatternEra>();
        for (var at = 0; at < starts.Count; at++)
        {
            var (from, to) = (starts[at], at + 1 < starts.Count ? starts[at + 1]!.Value.AddDays(-1) : (DateOnly?)null);
            var day = from ?? to ?? DateOnly.MinValue;
            var parts = known
                .Where(one => !(day < one.ValidFrom) && !(day > one.ValidTo))
                .OrderBy(one => one.Weekday)
                .ThenBy(one => one.From ?? district.WorkdayStart)
                .Select(one => (one.Weekday, new DayPart(one.From ?? district.WorkdayStart, one.To ?? district.WorkdayEnd)))
                .ToList();
            if (parts.Count > 0 || eras.Count > 0)
            {
                eras.Add(new PatternEra(from, to, parts));
            }
        }
        return eras;
    }
}
