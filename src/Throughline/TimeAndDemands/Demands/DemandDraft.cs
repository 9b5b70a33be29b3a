using System.Globalization;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>An ask as its unit writes it, before it has a price.</summary>
internal sealed record DemandDraft
{
    /// <summary>More hours of one person than this are a mistake in typing.</summary>
    public const int MostHours = 80;
    public const int LongestTitle = 120;
    public const int LongestText = 2000;

    public string Title { get; init; } = "";
    public DemandKind Kind { get; init; }

    /// <summary>What it is for, in the unit's words.</summary>
    public string Why { get; init; } = "";
    public AskedOf Of { get; init; }

    /// <summary>The networks meant; none means all.</summary>
    public IReadOnlyList<long> Networks { get; init; } = [];
    public double? HoursEach { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>When on that day it begins; null where it is not for a time.</summary>
    public TimeOnly? At { get; init; }
    public Serves Serves { get; init; }
    public Urgency Urgency { get; init; }

    /// <summary>What a template or data call wants filled in, one field a line.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Names what it is sent from, so that it is sent once; empty while nothing is sent.</summary>
    public string Once { get; init; } = "";

    /// <summary>The unit that asks.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Hours each in minutes, rounded; 0 while none are given.</summary>
    public int MinutesEach => (int)Math.Round((HoursEach ?? 0) * 60);

    /// <summary>Everything that its price depends on, as one line: a price that was shown for another ask does not open the gate.</summary>
    public string Mark =>
        string.Join(
            '|',
            Kind,
            Of,
            string.Join(',', Networks.Order()),
            MinutesEach.ToString(CultureInfo.InvariantCulture),
            Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            At?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Urgency,
            string.Join(';', Fields)
        );

    /// <summary>What is wrong with it, by field, in plain sentences; empty when it can be priced.</summary>
    /// <param name="today">Today in the district.</param>
    /// <param name="known">The networks there are.</param>
    public IEnumerable<(string Field, string Sentence)> Wrong(DateOnly today, IReadOnlySet<long> known)
    {
        if (Title.Trim().Length is 0 or > LongestTitle)
        {
            yield return (nameof(Title), $"Say what you need in up to {LongestTitle} letters.");
        }
        if (Why.Length > LongestText)
        {
            yield return (nameof(Why), $"Shorten this to {LongestText} letters.");
        }
        if (HoursEach is not { } hours || double.IsNaN(hours) || MinutesEach <= 0)
        {
            yield return (nameof(HoursEach), "Give the hours for each person as a number above 0, like 2 or 1.5.");
        }
        else if (hours > MostHours)
        {
            yield return (nameof(HoursEach), $"More than {MostHours} hours of one person cannot be asked at once.");
        }
        if (Due is not { } due)
        {
            yield return (nameof(Due), "Say by which day you need it.");
        }
        else if (due < today)
        {
            yield return (nameof(Due), "This day is over. Choose today or a later day.");
        }
        else if (due > today.AddYears(2))
        {
            yield return (nameof(Due), "Choose a day within two years.");
        }
        if (At is { } at && at.ToTimeSpan() + TimeSpan.FromMinutes(Math.Clamp(MinutesEach, 0, 1440)) > TimeSpan.FromDays(1))
        {
            yield return (nameof(At), "It would go on past midnight. Choose an earlier time, or leave it empty.");
        }
        if (!Networks.All(known.Contains))
        {
            yield return (nameof(Networks), "One of these networks is not there any more. Choose again.");
        }
        if (!Enum.IsDefined(Kind) || !Enum.IsDefined(Of) || !Enum.IsDefined(Serves) || !Enum.IsDefined(Urgency))
        {
            yield return (nameof(Kind), "Choose from the lists.");
        }
        if (Fields.Count > 60 || Fields.Any(field => field.Length > LongestTitle))
        {
            yield return (nameof(Fields), $"Name up to 60 fields of up to {LongestTitle} letters.");
        }
    }
}
