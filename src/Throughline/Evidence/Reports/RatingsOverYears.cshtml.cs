using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Evidence.Triangulation;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.Reports;

/// <summary>The ratings of every published report, laid side by side: how the forms of the supports have changed over the years.</summary>
[Rule(RecordKind.R33)]
internal sealed class RatingsOverYearsPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Most = 6;

    private static readonly ListOf<SupportRating> Columns = new ListOf<SupportRating>("Ratings", "rating", "ratings")
    {
        PageSize = 100,
    }
        .Column("Support", one => one.Support.Words(), filter: true)
        .Column("Part", one => one.Part.Length == 0 ? "The support as a whole" : one.Words, filter: true)
        .Column("First day", one => one.From)
        .Column("Last day", one => one.To)
        .Column("Rating", one => one.Rating.Words(), filter: true)
        .Column("Kinds of source that speak", one => one.Kinds);

    /// <summary>The days of the newest reports, oldest first.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To, int Ilds)> Periods { get; private set; } = [];
    public IReadOnlyList<(string Part, string Of, IReadOnlyList<SupportRating?> Cells)> Rows { get; private set; } = [];
    public ShownList List { get; private set; } = null!;
    public string Title =>
        Periods.Count switch
        {
            0 => "Nothing has been rated in a published report yet",
            1 => "One report is published; a second one shows what changes",
            _ => Changes() is > 0 and var changed
                ? $"{Counts.Capital(Counts.InWords(changed))} of {Rows.Count} ratings changed since the report before"
                : $"No rating changed since the report before",
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await RatingSight.Of(db, reader, stop))
        {
            return NotFound();
        }
        var published = await db
            .MadeReports.AsNoTracking()
            .Where(one => one.PublishedAt != null)
            .OrderByDescending(one => one.PublishedAt)
            .Select(one => new
            {
                one.Id,
                one.From,
                one.To,
            })
            .ToListAsync(stop);
        // Of the same days the last report counts.
        var ids = published.DistinctBy(one => (one.From, one.To)).Select(one => one.Id).ToList();
        var ratings = await db
            .SupportRatings.AsNoTracking()
            .Where(one => ids.Contains(one.ReportId))
            .OrderBy(one => one.To)
            .ThenBy(one => one.From)
            .ThenBy(one => one.Id)
            .ToListAsync(stop);
        var reports = ratings.GroupBy(one => one.ReportId).TakeLast(Most).ToList();
        Periods = [.. reports.Select(report => (report.First().From, report.First().To, report.First().Ilds))];
        Rows =
        [
            .. Enum.GetValues<Support>()
                .SelectMany(support =>
                    Aspect
                        .All.Where(one => one.Support == support)
                        .Select(one => one.Key)
                        .Prepend("")
                        .Select(part => (support, part))
                )
                .Select(row =>
                    (
                        row.part,
                        row.part.Length == 0 ? row.support.Words() : Aspect.Of(row.part)!.Words,
                        (IReadOnlyList<SupportRating?>)
                            [
                                .. reports.Select(report =>
                                    report.FirstOrDefault(one => one.Support == row.support && one.Part == row.part)
                                ),
                            ]
                    )
                ),
        ];
        List = Columns.Show(ratings, Request, reader.MayAnywhere(RecordKind.R33, Act.Export));
        return List.Answer(this);
    }

    private int Changes() => Rows.Count(row => row.Cells is [.., { } before, { } now] && before.Rating != now.Rating);
}
