using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>The deputy's line on meetings that will land on protected time.</summary>
internal sealed class MondayLanding(Reader reader, Landings landings)
{
    public const string Nothing = "No meeting will land on protected time in the next two weeks.";

    /// <summary>The line; null when nothing will land, or nobody has to be asked any more.</summary>
    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var open = (await landings.Coming(reader.Today, 1, stop)).Where(one => one.Asked is null).ToList();
        if (open.Count == 0)
        {
            return null;
        }
        var next = open[0];
        var until = Dates.MonthDay(reader.Today.AddDays(Landings.Days).ToLocalDate());
        var free = next.FreeAt is { } at
            ? $" {Landing.Moment(at)} is free for {(next.Meeting.Ilds == 1 ? "the ILD" : $"all {Counts.InWords(next.Meeting.Ilds)} ILDs")}."
            : "";
        return new MondayLine(
            open.Count == 1
                ? $"One meeting will land on protected time by {until}"
                : $"{Counts.Capital(Counts.InWords(open.Count))} meetings will land on protected time by {until}",
            $"The next is {Lower(next.Title)} on {Landing.Moment(next.At)}. {next.CalledBy}{free}",
            next.FreeAt is { } near && reader.MayAnywhere(RecordKind.R08, Act.Update)
                ? $"Move it to {Landing.Near(near)}"
                : "See what will land",
            reader.MayAnywhere(RecordKind.R08, Act.Update)
                ? $"/protected-time/move?uid={Uri.EscapeDataString(next.Meeting.Uid)}&start={next.Meeting.Start}"
                : "/protected-time#coming"
        );
    }

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}
