namespace Throughline.Frame.Rosters.Staff;

/// <summary>
/// Since when somebody leads a school where the format does not say: since the start of the school year, and where that is
/// not known either, since a day before all figures. Each file for which that was assumed is named once.
/// </summary>
internal sealed class LeadershipStart(RosterDraft draft, DateOnly? schoolYearStart)
{
    /// <summary>The day that is assumed where there is none.</summary>
    public static readonly DateOnly Unknown = new(2000, 1, 1);

    private readonly HashSet<string> named = [];

    /// <summary>The first day of a post.</summary>
    public DateOnly Of(Post post)
    {
        if (post.Start is { } start)
        {
            return start;
        }
        var assumed = schoolYearStart ?? Unknown;
        var day = $"{assumed:yyyy-MM-dd}";
        if (named.Add(post.Place.File))
        {
            draft.Report(
                new RowPlace(post.Place.File, 0),
                "",
                "assumed-start",
                $"it does not say since when principals lead their schools; {day} is taken, and can be changed later."
            );
        }
        return post.End < assumed ? post.End.Value : assumed;
    }
}
