using Throughline.Frame.Networks;
using Throughline.Frame.Rules;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>One line of the form: a weekday, and from when to when; both empty for nothing.</summary>
public sealed class PatternRow
{
    private static readonly string[] Names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int Weekday { get; set; }

    /// <summary>Start.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>End.</summary>
    public TimeOnly? To { get; set; }

    /// <summary>"Tuesday".</summary>
    public string Name => Weekday is >= 1 and <= 7 ? Names[Weekday - 1] : "";

    /// <summary>Whether anything is protected.</summary>
    public bool IsFilled => From is not null && To is not null;

    /// <summary>What is wrong with it; null when all is well.</summary>
    public string? Problem =>
        Weekday is < 1 or > 7 ? "This is no weekday."
        : From is null != To is null ? $"{Name} needs both times, or neither."
        : From >= To ? $"{Name} ends before it begins."
        : null;

    internal ProtectedStretch ToStretch(long? network, DateOnly from) =>
        new()
        {
            RosterKey = $"here-{Guid.NewGuid():N}",
            NetworkId = network,
            Weekday = Weekday,
            From = From,
            To = To,
            ValidFrom = from,
        };

    /// <summary>The lines for a pattern as it holds on a day: every school day, and whatever else is protected.</summary>
    internal static List<PatternRow> Of(IEnumerable<ProtectedStretch> standing, DateOnly day, District district)
    {
        var parts = PatternEra.Of(standing, district).FirstOrDefault(era => era.On(day))?.Parts ?? [];
        return
        [
            .. Enumerable
                .Range(1, 7)
                .SelectMany(weekday =>
                    parts
                        .Where(one => one.Weekday == weekday)
                        .Select(one => new PatternRow
                        {
                            Weekday = weekday,
                            From = one.Part.From,
                            To = one.Part.To,
                        })
                        .DefaultIfEmpty(new PatternRow { Weekday = weekday })
                )
                .Where(row => row.Weekday <= 5 || row.IsFilled),
        ];
    }
}
