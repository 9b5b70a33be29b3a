using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;

namespace Throughline.Accountability.Consequences;

/// <summary>Schools with persistent low results: for which the rule holds and nobody answers yet, and who answers for the others by when.</summary>
[Rule(RecordKind.R26)]
[Rule(RecordKind.R26, Act.Create)]
internal sealed class ConsequencesPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Consequences", "school", "schools")
        .Column("School", row => row.School, link: row => $"/scorecard/consequences/{row.One.Id}", note: row => row.One.Facts)
        .Column("Owner", row => row.One.Owner, filter: true)
        .Column("What", row => row.One.What)
        .Column("Due", row => row.One.Due)
        .Column("State", row => row.State, sortBy: row => row.One.Due)
        .Column("Outcome", row => row.One.Outcome)
        .SortedBy("Due")
        .WhenEmpty("Nobody has to answer for a school", PersistentLow.InWords, "/scorecard", "See the scorecard");

    [BindProperty]
    public long School { get; set; }

    [BindProperty]
    public long? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? What { get; set; }

    internal ShownList List { get; private set; } = null!;
    internal int LastYear { get; private set; }
    internal int Open { get; private set; }
    internal int Past { get; private set; }

    /// <summary>Schools for which the rule holds and nobody answers yet, by name.</summary>
    internal IReadOnlyList<(School School, string Facts)> Unowned { get; private set; } = [];
    internal IReadOnlyList<Person> Candidates { get; private set; } = [];
    internal bool MayName => reader.MayAnywhere(RecordKind.R26, Act.Create);

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return List.Answer(this);
    }

    /// <summary>Names who answers for a school.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayName)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await Load(stop);
        if (Unowned.FirstOrDefault(one => one.School.Id == School) is not { School: { } school } low)
        {
            Toast.Say(TempData, "Somebody answers for this school already, or the rule does not hold for it.");
            return Redirect("/scorecard/consequences");
        }
        var owner = Candidates.FirstOrDefault(one => one.Id == Owner);
        if (owner is null)
        {
            ModelState.AddModelError(nameof(Owner), "Choose a senior leader. An ILD is never the owner.");
        }
        if (Due is null || Due < reader.Today || Due > reader.Today.AddYears(2))
        {
            ModelState.AddModelError(nameof(Due), "Give the day by which it is done, from today on.");
        }
        if (string.IsNullOrWhiteSpace(What) || What.Length > Consequence.LongestText)
        {
            ModelState.AddModelError(
                nameof(What),
                $"Say what the owner brings about, in up to {Consequence.LongestText} letters."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var made = new Consequence
        {
            SchoolId = school.Id,
            Year = LastYear,
            Facts = low.Facts,
            What = What!.Trim(),
            OwnerId = owner!.Id,
            Owner = owner.Name,
            Due = Due!.Value,
            By = reader.Name,
            At = db.Now,
        };
        db.Consequences.Add(made);
        await db.SaveChangesAsync(stop);
        await db.Tell(
            owner.Id,
            Reminders.Letter,
            $"You answer for {school.Name}: its results were low three years running.",
            $"/scorecard/consequences/{made.Id}",
            stop: stop
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"{owner.Name} answers for {school.Name}, and is told.");
        return Redirect($"/scorecard/consequences/{made.Id}");
    }

    private async Task Load(CancellationToken stop)
    {
        LastYear = await db.ScoreValues.Where(one => one.Value != null).MaxAsync(one => (int?)one.Year, stop) ?? 0;
        var met = await PersistentLow.Load(db, LastYear, stop);
        var all = await db.Consequences.AsNoTracking().ToListAsync(stop);
        var wanted = met.Where(school =>
                PersistentLow.Holds([.. school], LastYear)
                && !all.Exists(one => one.SchoolId == school.Key && (one.Year == LastYear || one.IsOpen))
            )
            .Select(school => school.Key)
            .ToList();
        var keys = wanted.Concat(all.Select(one => one.SchoolId)).ToHashSet();
        var schools = await db
            .Schools.AsNoTracking()
            .Where(one => keys.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        Unowned =
        [
            .. wanted
                .Select(id => (School: schools[id], Facts: PersistentLow.Facts(met[id], LastYear)))
                .OrderBy(one => one.School.Name, StringComparer.Ordinal),
        ];
        (Open, Past) = (all.Count(one => one.IsOpen), all.Count(one => one.IsPast(reader.Today)));
        Candidates = MayName ? await Owners.On(db, reader.Today, stop) : [];
        List = Columns.Show(
            all.Select(one => new Row(one, schools[one.SchoolId].Name, one.State(reader.Today))),
            Request,
            reader.MayAnywhere(RecordKind.R26, Act.Export)
        );
    }

    private sealed record Row(Consequence One, string School, string State);
}
