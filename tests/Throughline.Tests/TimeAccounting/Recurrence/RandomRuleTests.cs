using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAccounting.Zones;
using Xunit;

namespace Throughline.Tests.TimeAccounting.Recurrence;

/// <summary>Random rules beside Ical.Net. Where Ical.Net departs from RFC 5545, the rule is passed over, with the passage.</summary>
public sealed class RandomRuleTests
{
    private static readonly DateTime From = new(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime To = new(2026, 12, 30, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(2_000)]
    public void Random_rules_give_the_starts_that_another_program_gives(int first)
    {
        var compared = 0;
        for (var seed = first; seed < first + 150; seed++)
        {
            var lines = RandomRules.Event(new Random(seed));
            if (IsReadOtherwise(lines[3]) || Theirs(lines) is not { } theirs || Ours(lines) is not { } ours)
            {
                continue;
            }
            compared++;
            Assert.True(
                ours.SequenceEqual(theirs),
                $"{seed}: {string.Join(' ', lines)}\nours {Shown(ours)}\nIcal.Net {Shown(theirs)}"
            );
        }
        Assert.InRange(compared, 80, 150);
    }

    /// <summary>Rules that Ical.Net reads otherwise than RFC 5545, 3.3.10, says.</summary>
    private static bool IsReadOtherwise(string rule)
    {
        var isYearly = rule.Contains("FREQ=YEARLY", StringComparison.Ordinal);
        bool Has(string part) => rule.Contains(";" + part + "=", StringComparison.Ordinal);
        // The table: BYMONTHDAY expands a year; Ical.Net keeps to the month of DTSTART.
        return (isYearly && Has("BYMONTHDAY") && !Has("BYMONTH"))
            // "BYMONTH, BYWEEKNO, BYYEARDAY ... are applied to the current set of evaluated occurrences" in this order, so that
            // each narrows what the ones before left; Ical.Net adds the days of a year, or of its weeks, in other months too.
            || (
                isYearly
                && (Has("BYYEARDAY") || Has("BYWEEKNO"))
                && (Has("BYMONTH") || Has("BYMONTHDAY") || Has("BYWEEKNO") && Has("BYYEARDAY"))
            );
    }

    // Nobody's clock is asked on the days on which clocks change: of a time that does not exist, or exists twice, Ical.Net
    // takes another instant than 3.3.5 says ("the UTC offset before the gap", "the first occurrence").
    private static bool IsOrdinary(long instant)
    {
        var day = DateTimeOffset.FromUnixTimeSeconds(instant).UtcDateTime.AddHours(2);
        return day.Month is not (3 or 10 or 11) || (day.DayOfWeek != DayOfWeek.Sunday && day.DayOfWeek != DayOfWeek.Monday);
    }

    private static List<long>? Ours(string[] lines)
    {
        var problems = new List<Problem>();
        var found = CalendarText
            .Read(CalendarText.Of(lines))
            .Occurrences(
                new Window(DateOnly.FromDateTime(From), DateOnly.FromDateTime(To)),
                DistrictZone.Find(CalendarText.Zone)!,
                CalendarLimits.Default,
                problems
            );
        return problems.Count > 0 ? null : Kept(found.Select(one => one.Start));
    }

    // Null where Ical.Net gives up: it walks through every second of a rule whose days never come.
    private static List<long>? Theirs(string[] lines)
    {
        var isShort =
            lines[3].Contains("FREQ=SECONDLY", StringComparison.Ordinal)
            || lines[3].Contains("FREQ=MINUTELY", StringComparison.Ordinal);
        var starts = new List<long>();
        try
        {
            var found = Ical
                .Net.Calendar.Load(CalendarText.Of(lines))!
                .GetOccurrences(new CalDateTime(From), new EvaluationOptions { MaxUnmatchedIncrementsLimit = 2_000 });
            foreach (var one in found)
            {
                var start = new DateTimeOffset(one.Period.StartTime.AsUtc).ToUnixTimeSeconds();
                if (start >= new DateTimeOffset(To).ToUnixTimeSeconds())
                {
                    break;
                }
                starts.Add(start);
            }
        }
        catch (EvaluationException)
        {
            // It came to the end of its years, or looked at two thousand periods in vain: the rule gives no more (but extra dates may follow).
            if (isShort || Array.Exists(lines, line => line.StartsWith("RDATE", StringComparison.Ordinal)))
            {
                return null;
            }
        }
        return Kept(starts);
    }

    private static List<long> Kept(IEnumerable<long> starts) =>
        [
            .. starts
                .Where(start =>
                    start >= new DateTimeOffset(From).ToUnixTimeSeconds() && start < new DateTimeOffset(To).ToUnixTimeSeconds()
                )
                .Where(IsOrdinary)
                .Distinct()
                .Order(),
        ];

    private static string Shown(List<long> starts) =>
        string.Join(' ', starts.Take(6).Select(CalendarText.Utc)) + $" ({starts.Count})";
}
