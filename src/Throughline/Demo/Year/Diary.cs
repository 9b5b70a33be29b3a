using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;

namespace Throughline.Demo.Year;

/// <summary>One ILD's year while it is being filled: what is in it, and which time is taken.</summary>
internal sealed class Diary(HarborNetwork network)
{
    private readonly List<Entry> _entries = [];
    private readonly List<Entry> _taken = [];
    private readonly HashSet<LocalDate> _away = [];

    public HarborNetwork Network => network;

    public Party Owner { get; } = Party.Of(network.Ild);

    public IReadOnlyList<Entry> Entries => _entries;

    public bool IsOff(LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || HarborYear.IsHoliday(day) || _away.Contains(day);

    public bool IsFree(LocalDateTime start, int minutes) =>
        !IsOff(start.Date) && !_taken.Exists(entry => entry.Overlaps(start, minutes));

    /// <summary>Puts an entry in; it takes its time unless it is free, cancelled, or a whole day.</summary>
    public void Add(Entry entry)
    {
        _entries.Add(entry);
        if (entry is { Free: false, Cancelled: false, AllDay: false, Rule: "" })
        {
            _taken.Add(entry);
        }
    }

    /// <summary>Keeps time for something that is put in as part of a series.</summary>
    public void Take(Entry instance) => _taken.Add(instance);

    /// <summary>Puts a series in, without the instances on days off or on time that is taken.</summary>
    public void Repeat(Entry entry, Rhythm rhythm)
    {
        var starts = rhythm.Starts().ToList();
        var kept = starts.Where(start => IsFree(start, entry.Minutes)).ToList();
        if (kept.Count == 0)
        {
            return;
        }

        Add(entry with { Start = rhythm.First, Rule = rhythm.Rule(), Except = [.. starts.Except(kept)] });
        foreach (var start in kept)
        {
            Take(entry with { Start = start });
        }
    }

    /// <summary>Days off, as one entry over all of them.</summary>
    public void Leave(LocalDate first, int days, string summary)
    {
        Add(
            new Entry
            {
                Uid = Uid("leave", first),
                Summary = summary,
                Start = first.AtMidnight(),
                Minutes = days * 1440,
                AllDay = true,
                Away = true,
                Created = first.PlusDays(-30).At(new LocalTime(8, 5)),
            }
        );
        _away.UnionWith(Enumerable.Range(0, days).Select(first.PlusDays));
    }

    public string Uid(string what, LocalDate day) =>
        $"{what}-{ContentLines.Day(day.AtMidnight())}-{CastName.Id(network.Ild)}@{CastName.Domain}";
}
