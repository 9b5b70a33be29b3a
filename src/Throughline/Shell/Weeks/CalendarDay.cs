using NodaTime;
using Throughline.Shell.Wording;

namespace Throughline.Shell.Weeks;

/// <summary>One column of the week calendar; on phones, one part of the agenda.</summary>
/// <param name="Date">The day in the district's zone.</param>
/// <param name="Blocks">Its entries, in any order.</param>
public sealed record CalendarDay(LocalDate Date, IReadOnlyList<CalendarBlock> Blocks)
{
    /// <summary>A few words under the date, such as "Protected; 2 h taken" or the name of a holiday.</summary>
    public string Note { get; init; } = "";

    /// <summary>Protected stretches that do not overlap, in order.</summary>
    public IReadOnlyList<Stretch> Protected { get; init; } = [];

    /// <summary>What was taken of the protected stretches, in order and within them.</summary>
    public IReadOnlyList<Stretch> Taken { get; init; } = [];

    /// <summary>Minutes after midnight when the page was made, if this day is today.</summary>
    public int? Now { get; init; }

    /// <summary>"Thu 19".</summary>
    public string Title => Dates.WeekdayShort(Date);
}

/// <summary>A stretch within one day.</summary>
/// <param name="Start">Minutes after local midnight.</param>
/// <param name="End">Minutes after local midnight, up to 1440.</param>
public sealed record Stretch(int Start, int End)
{
    /// <summary>"1:00–3:00".</summary>
    public string Span => Dates.Span(CalendarBlock.At(Start), CalendarBlock.At(End));
}
