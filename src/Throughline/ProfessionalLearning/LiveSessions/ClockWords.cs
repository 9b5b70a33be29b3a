using Throughline.ProfessionalLearning.Protocols;
using Throughline.Shell.Wording;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>Where a session is, in words.</summary>
internal static class ClockWords
{
    // Less than this of what was planned for a talk is said.
    private const double Enough = 2.0 / 3;

    /// <summary>"Planned 12 minutes, now at 13".</summary>
    public static string Of(SessionMoment at) =>
        at switch
        {
            { IsBefore: true } => "",
            { IsEnded: true } => $"Over after {Durations.Of(at.All.TotalSeconds)}.",
            { Planned: { } planned } =>
                $"Planned {planned.TotalMinutes:0} minutes, now at {Math.Floor(at.InStep.TotalMinutes):0}.{(at.IsRunning ? "" : " Paused.")}",
            _ => $"{Math.Floor(at.All.TotalMinutes):0} minutes so far.{(at.IsRunning ? "" : " Paused.")}",
        };

    public static string Of(PressKind kind) =>
        kind switch
        {
            PressKind.Start => "began",
            PressKind.Pause => "paused",
            PressKind.Resume => "went on",
            PressKind.Extend => "gave more time",
            PressKind.Next => "next step",
            PressKind.Back => "back a step",
            PressKind.Stay => "stay with it",
            _ => "ended it",
        };

    /// <summary>Which talk was cut short, of those that were reached or skipped; null where none was.</summary>
    public static string? Curtailed(IReadOnlyList<ProtocolStep> steps, SessionMoment at)
    {
        var cut = steps
            .Index()
            .Where(step =>
                step.Item is { IsTalk: true, Minutes: { } minutes } && at.Spent[step.Index].TotalMinutes < minutes * Enough
            )
            .Select(step => $"{step.Item.Title}: {at.Spent[step.Index].TotalMinutes:0} of {step.Item.Minutes} minutes")
            .ToList();
        return cut.Count == 0 ? null : $"{string.Join("; ", cut)}.";
    }
}
