using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>How an ILD keeps a calendar: which program, which hours, what is written for a visit, who is invited.</summary>
/// <remarks>In Title, {0} is the school, {1} the principal, {2} the principal with an initial, {3} what the visit is for.</remarks>
internal sealed record Habits(Flavour Flavour, bool EarlyHours, string Title, bool Invites, bool SaysWhere)
{
    private static readonly Dictionary<string, Habits> ByNetwork = new(StringComparer.Ordinal)
    {
        ["tidewater"] = new(Flavour.Plain, true, "{0}, {2}: {3}", Invites: true, SaysWhere: true),
        ["northshore"] = new(Flavour.Outlook, false, "{3} at {0}", Invites: true, SaysWhere: true),
        // Blocks with a place and no people: With comes from the place.
        ["breakwater"] = new(Flavour.Plain, true, "{0} - {3}", Invites: false, SaysWhere: true),
        // Blocks with a title and nothing else: With comes from the title.
        ["lighthouse"] = new(Flavour.Plain, false, "{3} with {1}", Invites: false, SaysWhere: false),
        ["mariner"] = new(Flavour.Outlook, true, "{0} HS: {3}", Invites: true, SaysWhere: true),
        ["estuary"] = new(Flavour.Plain, false, "{1}, {3}", Invites: true, SaysWhere: false),
    };

    public static Habits Of(HarborNetwork network) => ByNetwork[network.Id];

    public string Summary(string school, string principal, string purpose)
    {
        var initial = $"{principal[0]}. {principal[(principal.IndexOf(' ', StringComparison.Ordinal) + 1)..]}";
        var text = Title
            .Replace("{0}", school, StringComparison.Ordinal)
            .Replace("{1}", principal, StringComparison.Ordinal)
            .Replace("{2}", initial, StringComparison.Ordinal)
            .Replace("{3}", purpose, StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>The week's hours for visits, in the order in which they are given out.</summary>
    public IReadOnlyList<VisitHour> Hours => EarlyHours ? VisitHour.Early : VisitHour.Late;
}

/// <summary>An hour of the week that is kept for visits.</summary>
internal sealed record VisitHour(IsoDayOfWeek Day, LocalTime From, int Minutes)
{
    public static IReadOnlyList<VisitHour> Early { get; } =
    [
        new(IsoDayOfWeek.Monday, new(11, 30), 90),
        new(IsoDayOfWeek.Monday, new(13, 30), 90),
        new(IsoDayOfWeek.Tuesday, new(8, 0), 120),
        new(IsoDayOfWeek.Tuesday, new(10, 30), 120),
        new(IsoDayOfWeek.Tuesday, new(13, 0), 90),
        new(IsoDayOfWeek.Tuesday, new(15, 0), 90),
        new(IsoDayOfWeek.Wednesday, new(8, 0), 180),
        new(IsoDayOfWeek.Wednesday, new(11, 30), 120),
        new(IsoDayOfWeek.Wednesday, new(14, 0), 120),
        new(IsoDayOfWeek.Thursday, new(8, 0), 120),
        new(IsoDayOfWeek.Thursday, new(10, 30), 90),
        new(IsoDayOfWeek.Friday, new(8, 30), 90),
        new(IsoDayOfWeek.Friday, new(13, 0), 90),
    ];

    public static IReadOnlyList<VisitHour> Late { get; } =
    [
        new(IsoDayOfWeek.Monday, new(11, 30), 90),
        new(IsoDayOfWeek.Monday, new(13, 30), 105),
        new(IsoDayOfWeek.Tuesday, new(8, 30), 90),
        new(IsoDayOfWeek.Tuesday, new(10, 30), 105),
        new(IsoDayOfWeek.Tuesday, new(13, 0), 90),
        new(IsoDayOfWeek.Tuesday, new(15, 0), 75),
        new(IsoDayOfWeek.Wednesday, new(8, 0), 105),
        new(IsoDayOfWeek.Wednesday, new(10, 0), 105),
        new(IsoDayOfWeek.Wednesday, new(12, 30), 90),
        new(IsoDayOfWeek.Wednesday, new(14, 15), 105),
        new(IsoDayOfWeek.Thursday, new(8, 15), 90),
        new(IsoDayOfWeek.Thursday, new(10, 15), 105),
        new(IsoDayOfWeek.Friday, new(8, 30), 90),
        new(IsoDayOfWeek.Friday, new(13, 0), 90),
    ];

    /// <summary>Where a visit goes that has to move, first choice first.</summary>
    public static IReadOnlyList<VisitHour> Spare { get; } =
    [
        new(IsoDayOfWeek.Friday, new(13, 0), 90),
        new(IsoDayOfWeek.Friday, new(10, 30), 90),
        new(IsoDayOfWeek.Thursday, new(13, 0), 90),
        new(IsoDayOfWeek.Friday, new(14, 30), 90),
        new(IsoDayOfWeek.Monday, new(15, 30), 75),
    ];
}
