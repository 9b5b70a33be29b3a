using Throughline.Frame.Seats;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>The deputy's fourth line: who came directly and is not yet sent back.</summary>
internal sealed class MondayDirect(BypassSight sight, Reader reader)
{
    public const string Nothing = "Nobody who came to you directly waits to be sent back.";

    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var open = (await sight.Seen(stop))
            .Where(bypass => bypass.IsOpen && (bypass.AroundId == reader.PersonId || IsMineToRedirect(bypass)))
            .ToList();
        if (open.Count == 0)
        {
            return null;
        }
        var board = open.Count(bypass => bypass.Kind == BypassKind.Board);
        return new MondayLine(
            board == open.Count
                ? $"{Counts.Capital(Counts.InWords(board))} board {(board == 1 ? "matter waits" : "matters wait")} for you to redirect"
                : $"{Counts.Capital(Counts.InWords(open.Count))} came to you directly and {(open.Count == 1 ? "is" : "are")} not yet sent back",
            $"The first on {Dates.WithWeekday(NodaTime.LocalDate.FromDateOnly(open.Min(bypass => bypass.On)))}. A kind text is ready.",
            open.Count == 1 ? "Send it back" : $"Send the {Counts.InWords(open.Count)} back",
            "/through#mine"
        );
    }

    private bool IsMineToRedirect(Bypass bypass) => bypass.Kind == BypassKind.Board && bypass.OwnerId == reader.PersonId;
}
