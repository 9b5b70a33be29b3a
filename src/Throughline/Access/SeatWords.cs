namespace Throughline.Access;

/// <summary>The spelling of seats in the matrix, on the command line and in the database: capitals, as in <c>access.md</c>.</summary>
public static class SeatWords
{
    /// <summary>The seat's abbreviation, such as <c>CHIEF</c>.</summary>
    public static string Word(this Seat seat) =>
        seat switch
        {
            Seat.RecoIdle => "RECO0",
            Seat.RschDeclined => "RSC0",
            _ => seat.ToString().ToUpperInvariant(),
        };

    /// <summary>Reads a seat back, whatever its case; false when it is none.</summary>
    public static bool TryParse(string word, out Seat seat)
    {
        var at = Array.FindIndex(Enum.GetValues<Seat>(), each => each.Word().Equals(word, StringComparison.OrdinalIgnoreCase));
        seat = (Seat)Math.Max(at, 0);
        return at >= 0;
    }

    /// <summary>Reads a seat back.</summary>
    /// <exception cref="FormatException">The word is no seat.</exception>
    public static Seat Parse(string word) =>
        TryParse(word, out var seat) ? seat : throw new FormatException($"{word} is no seat.");
}
