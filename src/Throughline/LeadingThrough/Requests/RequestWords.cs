using NodaTime.Extensions;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;

namespace Throughline.LeadingThrough.Requests;

/// <summary>How requests are spoken of on every page.</summary>
internal static class RequestWords
{
    /// <summary>What goes to the ILD.</summary>
    public const string Teaching = "Leading teaching, or support for me";

    public static string Day(DateOnly day) => Dates.MonthDay(day.ToLocalDate());

    /// <summary>"Mar 19", for a narrow column.</summary>
    public static string Brief(DateOnly day) => Dates.Brief(day.ToLocalDate());

    public static string LongDay(DateOnly day) => Dates.WithWeekday(day.ToLocalDate());

    /// <summary>"March 2026".</summary>
    public static string Month(DateOnly first) => $"{Dates.MonthDay(first.ToLocalDate()).Split(' ')[0]} {first.Year}";

    /// <summary>The state on its own; a holder's name is put beside it where it may be shown.</summary>
    public static string Said(this HelpRequest request) =>
        request.State switch
        {
            RequestState.Open when request.IsParked => "Parked",
            RequestState.Open => request.Steps.Any(step => step.Kind == StepKind.Reopened) ? "Open again" : "Open",
            RequestState.Answered => "Answered",
            RequestState.Done => "Done",
            _ => "Taken back",
        };

    public static Tone Tone(this HelpRequest request) =>
        request switch
        {
            { IsParked: true } => Shell.Pieces.Tone.Warn,
            { IsOpen: true } => Shell.Pieces.Tone.Accent,
            _ => Shell.Pieces.Tone.Plain,
        };

    /// <summary>"today", "yesterday", "3 days ago".</summary>
    public static string Ago(DateOnly day, DateOnly today) =>
        (today.DayNumber - day.DayNumber) switch
        {
            <= 0 => "today",
            1 => "yesterday",
            var days => $"{days} days ago",
        };

    /// <summary>Until when help is useful.</summary>
    public static DateOnly Until(string? wish, DateOnly today) =>
        wish switch
        {
            "today" => today,
            "month" => today.AddDays(30),
            _ => today.AddDays(7),
        };
}
