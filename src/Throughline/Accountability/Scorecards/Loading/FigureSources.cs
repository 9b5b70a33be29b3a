namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>A file may say the same figure in two places. The first one counts; where the second says otherwise, that is reported.</summary>
internal sealed class FigureSources(ScoreReading reading)
{
    private readonly Dictionary<(long, string, int, bool), Figure> first = [];

    /// <summary>Whether this is where the figure stands first.</summary>
    public bool IsFirst(long school, Figure figure)
    {
        var key = (school, figure.Indicator, figure.Year, figure.IsTarget);
        if (first.TryAdd(key, figure))
        {
            return true;
        }
        var before = first[key];
        if ((before.Value, before.Missing) != (figure.Value, figure.Missing))
        {
            reading.Report(
                figure.Sheet,
                figure.Row,
                figure.Header,
                "differs",
                $"{reading.Place(before.Sheet)}:{before.Row} has another figure for the same school and year, which counts; this one is left out."
            );
        }
        return false;
    }
}
