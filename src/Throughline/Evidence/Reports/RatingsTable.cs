using System.Globalization;
using Throughline.Evidence.Triangulation;

namespace Throughline.Evidence.Reports;

/// <summary>Ratings of several periods side by side, support by support and part by part.</summary>
/// <param name="Caption">What the table says, for whoever does not see it.</param>
/// <param name="Periods">The columns.</param>
internal sealed record RatingsTable(string Caption, IReadOnlyList<RatingsTable.Period> Periods)
{
    /// <summary>The rows: a support, then its parts.</summary>
    public IReadOnlyList<Row> Rows { get; } =
    [
        .. Enum.GetValues<Support>()
            .SelectMany(support =>
                Aspect
                    .All.Where(one => one.Support == support)
                    .Select(one => new Row(one.Key, one.Words, [.. Periods.Select(period => period.Of(support, one.Key))]))
                    .Prepend(new Row("", support.Words(), [.. Periods.Select(period => period.Of(support, ""))]))
            ),
    ];

    /// <summary>How many ratings differ between the last two periods.</summary>
    public int Changes => Rows.Count(row => row.Cells is [.., { } before, { } now] && before.Rating != now.Rating);

    /// <summary>One column.</summary>
    /// <param name="Ratings">Its ratings, at least one.</param>
    /// <param name="Note">What stands below its days.</param>
    internal sealed record Period(IReadOnlyList<SupportRating> Ratings, string Note)
    {
        /// <summary>"Aug 25, 2025 to Mar 18, 2026".</summary>
        public string Days =>
            string.Create(CultureInfo.InvariantCulture, $"{Ratings[0].From:MMM d, yyyy} to {Ratings[0].To:MMM d, yyyy}");
        public int Ilds => Ratings[0].Ilds;

        /// <summary>Whether no kind of source speaks for either form of anything.</summary>
        public bool IsSilent => Ratings.All(one => one.Kinds == 0);

        public SupportRating? Of(Support support, string part) =>
            Ratings.FirstOrDefault(one => one.Support == support && one.Part == part);
    }

    /// <summary>One row.</summary>
    /// <param name="Part">Key of the part; empty for a support as a whole.</param>
    /// <param name="Words">In words.</param>
    /// <param name="Cells">One of each period; null where it is not rated.</param>
    internal sealed record Row(string Part, string Words, IReadOnlyList<SupportRating?> Cells);
}
