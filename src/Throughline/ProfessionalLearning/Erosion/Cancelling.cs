using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>A meeting that does not take place: what was still kept for learning is lost.</summary>
internal static class Cancelling
{
    /// <summary>One loss for each block, of the minutes that nothing has taken yet.</summary>
    public static IEnumerable<Loss> Rest(
        MeetingInView meeting,
        string cause,
        string mover,
        long? moverId,
        DateTimeOffset now
    ) =>
        meeting
            .Blocks.Where(block => block.IsLearning)
            .Select(block =>
                (
                    block.Id,
                    Left: block.PlannedMinutes
                        - meeting.Losses.Where(loss => loss.BlockId == block.Id).Sum(loss => loss.Minutes)
                )
            )
            .Where(block => block.Left > 0)
            .Select(block => new Loss
            {
                MeetingId = meeting.Meeting.Id,
                BlockId = block.Id,
                Minutes = block.Left,
                How = LossKind.Cancelled,
                Cause = cause,
                Unit = "",
                Mover = mover,
                MoverId = moverId,
                At = now,
            });
}
