using Throughline.TimeAccounting;

namespace Throughline.Tests.TimeAccounting.Accounting;

/// <summary>Time by code, counted second by second: slow, and plainly what the rule says.</summary>
internal static class SlowCount
{
    public static (Dictionary<(With, Focus), Fraction> Codes, long Union) Of(
        IReadOnlyCollection<Occurrence> pile,
        long from,
        long to,
        Func<Occurrence, (With, Focus)?> codeOf
    )
    {
        var counted = pile.Select(one => (one.Start, one.End, Code: codeOf(one))).Where(one => one.Code is not null).ToList();
        var codes = new Dictionary<(With, Focus), Fraction>();
        long union = 0;
        var first = counted.Count == 0 ? to : Math.Max(from, counted.Min(one => one.Start));
        var last = counted.Count == 0 ? to : Math.Min(to, counted.Max(one => one.End));
        for (var second = first; second < last; second++)
        {
            var here = counted
                .Where(one => one.Start <= second && second < one.End)
                .Select(one => one.Code!.Value)
                .Distinct()
                .ToList();
            union += here.Count > 0 ? 1 : 0;
            foreach (var code in here)
            {
                codes[code] = codes.GetValueOrDefault(code, Fraction.Zero) + new Fraction(1, here.Count);
            }
        }
        return (codes, union);
    }
}
