using System.Globalization;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Triangulation;

/// <summary>What one source says to one question. A complete count carries no interval, a sample does; a silent source says why.</summary>
internal sealed record Finding
{
    /// <summary>Key of the <see cref="Question"/>.</summary>
    public required string Question { get; init; }
    public required SourceKind Source { get; init; }

    /// <summary>The figure; null where the source is silent.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95 % interval of a sample; null for a complete count.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }

    /// <summary>Counted things behind it, such as 4 of 6; null where it is none.</summary>
    public double? Part { get; init; }
    public double? Whole { get; init; }

    /// <summary>How many stand behind it, in words: "6 ILDs", "60 of 258 days".</summary>
    public string Behind { get; init; } = "";

    /// <summary>The page with its records, as far as each reader may see them; empty for none.</summary>
    public string Records { get; init; } = "";

    /// <summary>Why the source is silent; empty where it is not.</summary>
    public string Silence { get; init; } = "";

    public bool IsSilent => Value is null;

    /// <summary>A complete count: so many of so many.</summary>
    public static Finding Counted(
        string question,
        SourceKind source,
        double part,
        double whole,
        string behind,
        string records
    ) =>
        whole <= 0
            ? Silent(question, source, "Nothing is recorded.")
            : new()
            {
                Question = question,
                Source = source,
                Value = part / whole,
                Part = part,
                Whole = whole,
                Behind = behind,
                Records = records,
            };

    /// <summary>A source that says nothing, and why.</summary>
    public static Finding Silent(string question, SourceKind source, string why) =>
        new()
        {
            Question = question,
            Source = source,
            Silence = why,
        };

    /// <summary>The figure as people read it: "4 of 6" for a few counted whole, else "64%" or "3.1".</summary>
    public string Said(Unit unit) =>
        Value is not { } value ? "Silent"
        : unit == Unit.Number ? Units.Said(unit, value)
        : IsFew ? $"{Part:0} of {Whole:0}"
        : Units.Said(unit, value);

    /// <summary>"59 to 69"; empty for a complete count.</summary>
    public string Interval(Unit unit) =>
        (Low, High) is ({ } low, { } high) ? $"{Units.Plain(unit, low)} to {Units.Plain(unit, high)}" : "";

    /// <summary>Whether it is drawn as dots.</summary>
    public bool IsFew =>
        Low is null
        && Part is { } part
        && Whole is <= 30 and > 0
        && part == Math.Floor(part)
        && Whole == Math.Floor(Whole.Value);
}

/// <summary>Figures in words.</summary>
internal static class Units
{
    public static string Said(this Unit unit, double value) =>
        unit == Unit.Share ? $"{Plain(unit, value)}%" : Plain(unit, value);

    public static string Plain(Unit unit, double value) =>
        unit == Unit.Share
            ? Counts.Number((long)Math.Round(value * 100, MidpointRounding.AwayFromZero))
            : value.ToString("0.#", CultureInfo.InvariantCulture);
}
