using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>Takes a press of one of the room's buttons: once, and only where the room still stands as whoever pressed saw it.</summary>
internal sealed class Pressing(ThroughlineDb db, Reader reader)
{
    private const int MostExtension = 30;

    /// <summary>Takes it and, at the end of a session, books the minutes that were held.</summary>
    /// <returns>Null when it was taken; else the sentence that says why nothing was done.</returns>
    public async Task<string?> Take(RoomInView room, SessionMoment moment, PressAsked asked, CancellationToken stop)
    {
        if (Refusal(room, moment, asked) is { } refusal)
        {
            return refusal;
        }
        db.Presses.Add(room.Session.Take(asked.Kind, asked.Minutes, room.Presses, reader, db.Now));
        if (asked.Kind == PressKind.End)
        {
            await Book(room.Session, moment, stop);
        }
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException)
        {
            return "Somebody pressed at the same moment. This is where we are; nothing was done twice.";
        }
    }

    private static string? Refusal(RoomInView room, SessionMoment moment, PressAsked asked)
    {
        if (asked.Kind == PressKind.Extend && asked.Minutes is < 1 or > MostExtension)
        {
            return $"{asked.Minutes} minutes more? Give 1 to {MostExtension}.";
        }
        var last = room.Presses.Select(one => one.Sequence).DefaultIfEmpty().Max();
        if (asked.Seen != last || !Makes(asked.Kind, room.Session, moment))
        {
            return last > 0
                ? $"{room.Presses[^1].By} pressed something just before you. This is where we are; nothing was done twice."
                : "Nothing was changed.";
        }
        return asked.Step is { } meant && meant != moment.Step
            ? "That step had just ended by itself. This is where we are; nothing was skipped."
            : null;
    }

    private static bool Makes(PressKind kind, LiveSession session, SessionMoment moment) =>
        kind switch
        {
            PressKind.Start => moment.IsBefore,
            PressKind.Pause => moment.IsRunning,
            PressKind.Resume => !moment.IsRunning && !moment.IsBefore && !moment.IsEnded,
            PressKind.Next => !moment.IsBefore && !moment.IsEnded && moment.Step < session.Steps.Count - 1,
            PressKind.Back => moment.Step > 0 && !moment.IsEnded,
            _ => !moment.IsBefore && !moment.IsEnded,
        };

    // Held time need not be typed twice.
    private async Task Book(LiveSession session, SessionMoment moment, CancellationToken stop)
    {
        var block = await db.AgendaBlocks.SingleAsync(one => one.Id == session.BlockId, stop);
        block.HeldMinutes = Math.Min(
            MeetingSeries.MostMinutes,
            (block.HeldMinutes ?? 0) + (int)Math.Round(moment.All.TotalMinutes)
        );
    }
}

/// <summary>A press, and what whoever pressed saw.</summary>
/// <param name="Kind">Which button.</param>
/// <param name="Minutes">How much longer, of an extension: 1 to 30.</param>
/// <param name="Seen">Number of the last press that stood on the screen; 0 before the first.</param>
/// <param name="Step">The step that was meant; null where any is.</param>
internal sealed record PressAsked(PressKind Kind, int Minutes, int Seen, int? Step);
