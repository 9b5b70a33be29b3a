namespace Throughline.Shell.Weeks;

/// <summary>Protected time as it is drawn: what was kept and what was taken, one after the other.</summary>
internal static class Bands
{
    /// <summary>The pieces of a day's protected stretches in order of time; of each stretch only the first kept piece is named.</summary>
    public static IEnumerable<(Stretch Piece, bool IsTaken, string Label)> Of(CalendarDay day)
    {
        foreach (var band in day.Protected)
        {
            var at = band.Start;
            var label = "Protected";
            foreach (var taken in day.Taken.Where(taken => taken.Start < band.End && taken.End > band.Start))
            {
                if (taken.Start > at)
                {
                    yield return (new(at, taken.Start), false, label);
                    label = "";
                }
                var piece = new Stretch(Math.Max(at, taken.Start), Math.Min(taken.End, band.End));
                yield return (piece, true, $"Taken {taken.Span}");
                at = piece.End;
            }
            if (at < band.End)
            {
                yield return (new(at, band.End), false, label);
            }
        }
    }
}
