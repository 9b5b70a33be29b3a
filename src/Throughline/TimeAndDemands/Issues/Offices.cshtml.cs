using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>One office that answered issues.</summary>
/// <param name="Office">Its name.</param>
/// <param name="Answered">How many it answered.</param>
/// <param name="Solved">How many of them ILDs say are solved.</param>
/// <param name="Median">Business minutes until half of them were answered.</param>
/// <param name="Returned">Minutes that came back to ILDs, as they say.</param>
internal sealed record OfficeLine(string Office, int Answered, int Solved, int Median, int Returned);

/// <summary>Share solved and time per office, in the order of the alphabet: no office is ranked.</summary>
[Rule(RecordKind.R22)]
[OpensTo<OfficesPage>]
internal sealed class OfficesPage(ThroughlineDb db, Reader reader, IssueSight sight) : PageModel, IOpensToFewer
{
    public IReadOnlyList<OfficeLine> Offices { get; private set; } = [];

    /// <summary>Whether the reader sees one office alone.</summary>
    public bool IsOwnOnly { get; private set; }
    public int Open { get; private set; }

    /// <inheritdoc />
    public static bool OpensTo(Reader reader) => SeesAll(reader) || reader.Holds(Seat.Dept);

    private static bool SeesAll(Reader reader) => reader.Holds(Seat.Senr) || reader.Holds(Seat.Chief) || reader.Holds(Seat.Ild);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var seesAll = SeesAll(reader);
        var unit = await sight.Unit(stop);
        if (!seesAll && unit.Length == 0)
        {
            return NotFound();
        }
        IsOwnOnly = !seesAll;
        var clock = await IssueSight.Clock(db, stop);
        var from = db.Now.AddYears(-1);
        var rows = await db
            .Issues.AsNoTracking()
            .Where(one => one.RaisedAt >= from && (seesAll || one.Office == unit || one.Unit == unit))
            .ToListAsync(stop);
        Open = rows.Count(one => one.IsOpen);
        Offices =
        [
            .. rows.Where(one => !one.IsOpen)
                .GroupBy(one => IssueWords.Office(one.Office))
                .OrderBy(office => office.Key, StringComparer.Ordinal)
                .Select(office =>
                {
                    var minutes = office.Select(one => clock.Minutes(one.RaisedAt, one.AnsweredAt!.Value)).Order().ToList();
                    return new OfficeLine(
                        office.Key,
                        minutes.Count,
                        office.Count(one => one.State == IssueState.Solved),
                        minutes[(minutes.Count - 1) / 2],
                        office.Sum(one => one.MinutesReturned ?? 0)
                    );
                }),
        ];
        return Page();
    }
}
