using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.TimeAndDemands.Issues;

/// <summary>An ILD, or somebody of her team, hands a barrier up with what was tried.</summary>
[Rule(RecordKind.R22, Act.Create)]
internal sealed class NewIssuePage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Tried { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public long? Principal { get; set; }

    /// <summary>The ILD whose issue it is.</summary>
    [BindProperty]
    public long? Ild { get; set; }

    public IReadOnlyList<Person> Ilds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Principals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Load(stop);
        return Ilds.Count > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await Load(stop);
        var ild = Ild ?? (Ilds.Count == 1 ? Ilds[0].Id : 0);
        if (reader.PersonId is not { } me || Ilds.All(one => one.Id != ild))
        {
            return NotFound();
        }
        foreach (var (field, sentence) in Wrong())
        {
            ModelState.AddModelError(field, sentence);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var issue = new Issue
        {
            IldId = ild,
            RaisedById = me,
            RaisedBy = reader.Name,
            Topic = Topic!.Trim(),
            Words = Words!.Trim(),
            Tried = Tried!.Trim(),
            PrincipalId = Principal,
            Unit = Unit ?? "",
            RaisedAt = db.Now,
            ClockFrom = db.Now,
        };
        db.Issues.Add(issue);
        await db.SaveChangesAsync(stop);
        var clock = await IssueSight.Clock(db, stop);
        var by = Hours.Day(clock.DayAfter(db.Now, 60 * IssueSight.HoursToTake));
        await IssueNotices.Waits(db, issue, $"was handed up to you. Take it by {by}.", stop);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Handed up. Somebody takes it by {by}; you see who, and nobody asks you to explain it again.");
        return Redirect($"/issues/{issue.Id}");
    }

    private IEnumerable<(string, string)> Wrong()
    {
        if (string.IsNullOrWhiteSpace(Topic) || Topic.Trim().Length > Issue.LongestTopic)
        {
            yield return (nameof(Topic), $"Name it in up to {Issue.LongestTopic} letters. Name no child.");
        }
        if (string.IsNullOrWhiteSpace(Words) || Words.Length > Issue.LongestText)
        {
            yield return (nameof(Words), $"Say what is in the way, in up to {Issue.LongestText} letters.");
        }
        if (string.IsNullOrWhiteSpace(Tried) || Tried.Length > Issue.LongestText)
        {
            yield return (
                nameof(Tried),
                $"Say what was tried, in up to {Issue.LongestText} letters, so that nobody asks again. “Nothing yet” is an answer."
            );
        }
        if (!string.IsNullOrEmpty(Unit) && Units.All(one => one.Value != Unit))
        {
            yield return (nameof(Unit), "Choose a unit from the list.");
        }
        if (Principal is { } principal && Principals.All(one => one.Value != $"{principal}"))
        {
            yield return (nameof(Principal), "Choose a principal from the list.");
        }
    }

    private async Task Load(CancellationToken stop)
    {
        var on = await DistrictOn.Load(db, reader.Today, stop);
        var leaders = on.Networks.Keys.SelectMany(on.LeadersOf).DistinctBy(one => one.Id);
        Ilds =
        [
            .. leaders
                .Where(one => reader.May(RecordKind.R22, Act.Create, one.Id) && MaySpeakFor(one.Id))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
        Principals =
        [
            .. Ilds.SelectMany(one => on.NetworksLedBy(one.Id))
                .SelectMany(on.SchoolsOf)
                .SelectMany(school =>
                    on.PrincipalsOf(school.Id).Select(one => new SelectListItem($"{one.Name}, {school.Name}", $"{one.Id}"))
                )
                .OrderBy(one => one.Text, StringComparer.Ordinal),
        ];
        Units = await UnitsOf(db, stop);
    }

    /// <summary>The units that can be asked to act.</summary>
    internal static async Task<IReadOnlyList<SelectListItem>> UnitsOf(ThroughlineDb db, CancellationToken stop) =>
        [
            .. (
                await db
                    .People.Where(one => one.Unit != "" && one.Role == PersonRole.CentralOffice)
                    .Select(one => one.Unit)
                    .Distinct()
                    .OrderBy(one => one)
                    .ToListAsync(stop)
            ).Select(one => new SelectListItem(one, one)),
        ];

    private bool MaySpeakFor(long ild) => ild == reader.PersonId || reader.Toward(ild).Contains(Seat.Team);
}
