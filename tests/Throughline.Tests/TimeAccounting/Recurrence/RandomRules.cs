namespace Throughline.Tests.TimeAccounting.Recurrence;

/// <summary>Random recurrence rules with every part of RFC 5545, each by its number.</summary>
internal static class RandomRules
{
    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The lines of an event with such a rule; the rule is the fourth.</summary>
    public static string[] Event(Random random)
    {
        var start = new DateTime(2024, 1, 1).AddDays(random.Next(800)).AddMinutes(random.Next(0, 1440));
        var zone = random.Next(3) switch
        {
            0 => (Name: ";TZID=America/New_York", End: ""),
            1 => (Name: ";TZID=Europe/Berlin", End: ""),
            _ => (Name: "", End: "Z"),
        };
        var lines = new List<string>
        {
            "UID:a",
            $"DTSTART{zone.Name}:{start:yyyyMMdd'T'HHmmss}{zone.End}",
            "DURATION:PT15M",
            "RRULE:" + Rule(random, start),
        };
        if (random.Next(4) == 0)
        {
            lines.Add($"EXDATE{zone.Name}:{start:yyyyMMdd'T'HHmmss}{zone.End}");
        }
        if (random.Next(4) == 0)
        {
            lines.Add($"RDATE{zone.Name}:{start.AddDays(random.Next(40)).AddHours(3):yyyyMMdd'T'HHmmss}{zone.End}");
        }
        return [.. lines];
    }

    private static string Rule(Random random, DateTime start)
    {
        var at = Pick(random, [2, 3, 8, 20, 25, 25, 17]);
        var parts = new List<string> { "FREQ=" + Frequencies[at] };
        void Maybe(int outOf, Func<string> part)
        {
            if (random.Next(outOf) == 0)
            {
                parts.Add(part());
            }
        }

        var isYearly = at == 6;
        Maybe(2, () => $"INTERVAL={random.Next(1, at < 3 ? 90 : 4)}");
        if (at < 3)
        {
            parts.Add($"UNTIL={start.AddDays(2):yyyyMMdd'T'HHmmss'Z'}");
        }
        else
        {
            Maybe(
                4,
                () =>
                    random.Next(2) == 0
                        ? $"COUNT={random.Next(1, 30)}"
                        : $"UNTIL={start.AddDays(random.Next(500)):yyyyMMdd'T'HHmmss'Z'}"
            );
        }
        Maybe(4, () => "BYMONTH=" + List(random, 3, () => $"{random.Next(1, 13)}"));
        if (isYearly)
        {
            Maybe(5, () => "BYWEEKNO=" + List(random, 2, () => $"{Signed(random, 53)}"));
            Maybe(6, () => "BYYEARDAY=" + List(random, 3, () => $"{Signed(random, 366)}"));
        }
        if (at != 4)
        {
            Maybe(5, () => "BYMONTHDAY=" + List(random, 3, () => $"{Signed(random, 31)}"));
        }
        var nth = at == 5 || (isYearly && !parts.Exists(part => part.StartsWith("BYWEEKNO", StringComparison.Ordinal)));
        Maybe(
            3,
            () =>
                "BYDAY="
                + List(
                    random,
                    3,
                    () => (nth && random.Next(2) == 0 ? $"{Signed(random, at == 5 ? 5 : 53)}" : "") + Weekdays[random.Next(7)]
                )
        );
        Maybe(6, () => "BYHOUR=" + List(random, 3, () => $"{random.Next(24)}"));
        Maybe(6, () => "BYMINUTE=" + List(random, 3, () => $"{random.Next(60)}"));
        Maybe(10, () => "BYSECOND=" + List(random, 2, () => $"{random.Next(60)}"));
        if (parts.Exists(part => part.StartsWith("BY", StringComparison.Ordinal)))
        {
            Maybe(5, () => "BYSETPOS=" + List(random, 2, () => $"{Signed(random, 4)}"));
        }
        Maybe(4, () => "WKST=" + Weekdays[random.Next(7)]);
        return string.Join(';', parts);
    }

    private static int Signed(Random random, int most) =>
        random.Next(3) == 0 ? -random.Next(1, most + 1) : random.Next(1, most + 1);

    private static string List(Random random, int most, Func<string> item) =>
        string.Join(',', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => item()).Distinct());

    private static int Pick(Random random, int[] weights)
    {
        var left = random.Next(weights.Sum());
        var at = 0;
        while (left >= weights[at])
        {
            left -= weights[at++];
        }
        return at;
    }
}
