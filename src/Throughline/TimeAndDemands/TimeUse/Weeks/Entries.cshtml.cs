using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Figures;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse.Principals;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>The entries behind a figure of the week, each with the rule that coded it.</summary>
[Rule(RecordKind.R05)]
[Rule(RecordKind.R05, Act.Export)]
internal sealed class EntriesPage(ThroughlineDb db, IldDays ilds, Reader reader) : PageModel
{
    /// <summary>What can be shown: the key in the address, and its words.</summary>
    public static IReadOnlyList<(string Key, string Words)> Choices { get; } =
    [
        ("all", "All"),
        ("with-principals", "With principals"),
        ("instruction", "Instructional leadership"),
        ("protected", "Took protected time"),
        ("not-counted", "Not counted"),
    ];

    private static readonly ListOf<EntryLine> Columns = new ListOf<EntryLine>("Entries of the week", "entry", "entries")
        .Column("When", line => line.Start, note: line => line.Span)
        .Column("What", line => line.Title, note: line => line.State)
        .Column("With", line => line.With, note: line => line.Names, filter: true)
        .Column("About", line => line.Focus, filter: true)
        .Column("Group", line => line.Group, filter: true)
        .Column("By", line => line.WithRule, note: line => line.FocusRule)
        .Column("Minutes", line => line.Minutes)
        .ExportColumn("About by", line => line.FocusRule)
        .ExportColumn("State", line => line.State)
        .SortedBy("When")
        .WhenEmpty("No entry is behind this figure", "In another week there may be some.");

    [BindProperty(SupportsGet = true)]
    public DateOnly Monday { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public long? Of { get; set; }

    public ShownList List { get; private set; } = null!;
    public AccountedDays Days { get; private set; } = null!;
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var isKnown = Choices.Any(choice => choice.Key == Show) || Show == "overlaps";
        var isDay = ModelState.IsValid && Monday.Year is >= 2000 and < 2100 && LocalTimes.MondayOf(Monday) == Monday;
        if (!isKnown || !isDay || IldInView.Find(reader, RecordKind.R05, Of) is not { IsFull: true } ild)
        {
            return NotFound();
        }
        Days = await ilds.Open(ild.Owner, new Window(Monday, Monday.AddDays(6)), stop);
        IsOwn = ild.Owner == reader.PersonId;
        var disputes = await ContactDisputes.Open(db, ild.Owner, Days.Time.Window, stop);
        var lines = Chosen()
            .Where(one => one.State != OccurrenceState.AllDay)
            .Where(one => one.State != OccurrenceState.Private || ild.ShowsPrivate)
            .Select(one => EntryLine.Of(one, Days, disputes));
        List = Columns.Show(lines, Request, mayExport: reader.May(RecordKind.R05, Act.Export, ild.Owner));
        return List.Answer(this);
    }

    public string Back => Address("").Replace("/entries/", "", StringComparison.Ordinal);

    public string Finding
    {
        get
        {
            var week = Days.Week;
            return Show switch
            {
                "with-principals" => $"{Durations.Of(week.WithPrincipals.ToDouble())} with principals",
                "instruction" => $"{Durations.Of(week.Instruction.ToDouble())} on instructional leadership",
                "protected" =>
                    $"{Durations.Of(week.BrokenSeconds)} of {Durations.Of(week.ProtectedSeconds)} protected time were taken",
                "not-counted" => "What is in the calendar and in no figure",
                "overlaps" => "Entries that overlap",
                _ => $"All {Durations.Of(week.CountedSeconds)} counted this week",
            };
        }
    }

    public string Meaning =>
        Show switch
        {
            "with-principals" => "Counted entries with one or several principals of your network, whatever they were about.",
            "instruction" => "Of the time with your principals, what was on instructional leadership.",
            "protected" =>
                "Meetings that others called, or that convened your principals, within protected time and not at a school.",
            "not-counted" => "Cancelled, declined, free and private entries. Of a private one only start and end are known.",
            "overlaps" => "Until you leave one out, each has its part of the shared time.",
            _ => "Every entry that counts, with its two codes and the rule or person that gave each.",
        };

    public string Address(string show) =>
        $"/week/{Dates.Iso(LocalDate.FromDateOnly(Monday))}/entries/{show}{(Of is { } other ? $"?of={other}" : "")}";

    private IEnumerable<CodedOccurrence> Chosen()
    {
        var all = Days.Time.Occurrences;
        return Show switch
        {
            "with-principals" => all.Where(one => one.Counts && one.Code!.IsWithPrincipals),
            "instruction" => all.Where(one => one.Counts && one.Group == TimeGroup.WithPrincipals),
            "protected" => Days.Time.Breaks.Select(taken => taken.Meeting),
            "not-counted" => all.Where(one => !one.Counts),
            "overlaps" => Overlap.Of(Days.Time).SelectMany(pair => new[] { pair.First, pair.Second }).Distinct(),
            _ => all.Where(one => one.Counts),
        };
    }
}
