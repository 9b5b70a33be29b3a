using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Erosion;
using Throughline.Shell.Lists;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Every meeting of a school year, searched, sorted and exported.</summary>
[Rule(RecordKind.R15)]
internal sealed class MeetingsPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    private static readonly ListOf<MeetingInView> Columns = new ListOf<MeetingInView>("Meetings", "meeting", "meetings")
        .Column("Day", row => row.Meeting.Day)
        .Column(
            "Meeting",
            row => row.IsFull ? row.Meeting.Title : row.Meeting.Form.Words(),
            link: row => row.IsFull ? $"/learning/meetings/{row.Meeting.Id}" : null
        )
        .Column("Convened by", row => row.IsFull ? row.Meeting.ConvenedBy : "", filter: true)
        .Column("Learning planned, min", row => row.Learning.Planned)
        .Column("Learning held, min", row => row.Meeting.IsKnown ? row.Learning.Held : null)
        .Column(
            "Erosion",
            row => row.Meeting.IsKnown ? ErosionWords.Percent(row.Learning) : "",
            sortBy: row => row.Learning.Lost
        )
        .Column("Business, min", row => row.BusinessMinutes)
        .Column("Came", row => row.Meeting.RecordedAt is null ? "" : $"{row.Came} of {row.Invited.Count}")
        .Column(
            "State",
            row =>
                row.Meeting.IsCancelled ? "Cancelled"
                : row.Meeting.IsKnown ? "Held"
                : "Planned",
            filter: true
        )
        .ExportColumn(
            "What took the time",
            row =>
                row.IsFull
                    ? string.Join(
                        "; ",
                        row.Losses.Select(loss => $"{loss.Minutes} min {loss.How.Words()}: {loss.Cause}, moved by {loss.Mover}")
                    )
                    : ""
        )
        .SortedBy("Day")
        .WhenEmpty(
            "No meeting was convened yet",
            "ILDs can convene themselves; those who lead them convene them all.",
            "/learning",
            "Learning"
        );

    public ShownList List { get; private set; } = null!;
    public SchoolYear Year { get; private set; } = null!;
    public bool MayConvene => Convening.May(reader);

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken stop)
    {
        Year = await SchoolYear.Asked(db, year, reader.Today, stop);
        List = Columns.Show(
            await sight.Between(Year.First, Year.Last, stop),
            Request,
            mayExport: reader.MayAnywhere(RecordKind.R15, Act.Export)
        );
        return List.Answer(this);
    }
}
