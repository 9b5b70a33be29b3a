using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>An ILD's own network: contacts with each principal, who has not been seen, what is booked. Others see month counts, or nothing.</summary>
[Rule(RecordKind.R07)]
[Rule(RecordKind.R07, Act.ReadRedacted)]
[Rule(RecordKind.R07, Act.Export)]
internal sealed class NetworkPage(ThroughlineDb db, Reader reader, NetworkLines lines) : PageModel
{
    public static IReadOnlyList<(string Key, string Words)> Periods { get; } =
    [("year", "School year"), ("12-weeks", "12 weeks"), ("4-weeks", "4 weeks")];

    private static readonly ListOf<PrincipalLine> Columns = new ListOf<PrincipalLine>("Principals", "principal", "principals")
        .Column("Principal", line => line.Name, note: line => line.Note)
        .Column("School", line => line.School)
        .Column("Days since", line => line.DaysSince)
        .Column("Last", line => line.Last)
        .Column("Next booked", line => line.Next)
        .Column("Contacts", line => line.Count)
        .Column("Minutes", line => line.Minutes)
        .Column("Longest gap", line => line.LongestGap)
        .Column("Where", line => line.Where)
        .Filter("Seen", line => line.Seen)
        .SortedBy("Days since", down: true)
        .WhenEmpty("No principal is in this network yet", "The roster says which schools belong to it and who leads them.");

    [BindProperty(SupportsGet = true)]
    public long? Of { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Since { get; set; } = "year";

    public ShownList? List { get; private set; }
    public IReadOnlyList<MonthOfContacts>? Months { get; private set; }
    public IReadOnlyList<(long Id, string Name)> Ilds { get; private set; } = [];
    public string Finding { get; private set; } = "";
    public string Lede { get; private set; } = "";
    public string Period { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (Of is null && KeptFor.Meant(reader) is { } meant)
        {
            return Redirect($"/network?of={meant}");
        }
        if (Find() is not { } ild)
        {
            return Of is null && await Choose(stop) ? Page() : NotFound();
        }
        var district = await db.District.AsNoTracking().SingleAsync(stop);
        var yearStart = Horizon.SchoolYearOf(reader.Today, district.SchoolYearStart);
        if (!ild.IsFull)
        {
            Months = await MonthOfContacts.Of(db, ild.Owner, yearStart, reader.Today, stop);
            Finding = $"{Counts.Number(Months.Sum(month => month.Contacts))} contacts with principals this school year";
            Lede = "By month, and what displaced visits; nothing about any one principal.";
            return Page();
        }
        var from = Since switch
        {
            "12-weeks" => reader.Today.AddDays(-84),
            "4-weeks" => reader.Today.AddDays(-28),
            _ => yearStart,
        };
        var rows = await lines.Of(ild.Owner, new Window(from, reader.Today), stop);
        Say(rows, from);
        List = Columns.Show(rows, Request, reader.May(RecordKind.R07, Act.Export, ild.Owner));
        return List.Answer(this);
    }

    public string Address(string since) => $"/network?since={since}{(Of is { } other ? $"&of={other}" : "")}";

    // A principal's own contacts are shown on the principal's own page, not here.
    private IldInView? Find() =>
        IldInView.Find(reader, RecordKind.R07, Of) is { } ild && !reader.Toward(ild.Owner).Contains(Seat.Prin) ? ild : null;

    private void Say(IReadOnlyList<PrincipalLine> rows, DateOnly from)
    {
        var own = rows.Where(row => row.IsNow).ToList();
        var unseen = own.Count(row => row.IsUnseen);
        Finding = $"{own.Count - unseen} of {Counts.Of(own.Count, "principal", "principals")} seen within three weeks";
        var unbooked = own.Count(row => row.IsUnseen && row.Next is null);
        Lede =
            unseen == 0 ? "Nobody has waited longer than that."
            : unbooked == 0 ? "The others are all booked."
            : $"Of the others, {Counts.InWords(unbooked)} {(unbooked == 1 ? "has" : "have")} nothing booked yet.";
        Period = $"{Dates.MonthDay(LocalDate.FromDateOnly(from))} to today";
    }

    private async Task<bool> Choose(CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person => person.Role == PersonRole.Ild)
            .OrderBy(person => person.Name)
            .Select(person => new ValueTuple<long, string>(person.Id, person.Name))
            .ToListAsync(stop);
        Ilds = [.. people.Where(person => reader.ViewOf(RecordKind.R07, person.Item1) is View.Full or View.Redacted)];
        Finding = $"{Counts.Capital(Counts.InWords(Ilds.Count))} {(Ilds.Count == 1 ? "network" : "networks")} by month";
        Lede = "Counts and causes only.";
        return Ilds.Count > 0;
    }
}
