using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A unit writes what it needs, sees the price, and sends it to the gate; nothing is sent unpriced.</summary>
[Rule(RecordKind.R20, Act.Create)]
internal sealed class AskPage(ThroughlineDb db, Reader reader, Pricing pricing) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DemandKind Kind { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public AskedOf Of { get; set; }

    /// <summary>The networks meant; none for all.</summary>
    [BindProperty]
    public List<long> Networks { get; set; } = [];

    [BindProperty]
    public double? HoursEach { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    /// <summary>When on that day it begins; may stay empty.</summary>
    [BindProperty]
    public TimeOnly? At { get; set; }

    /// <summary>Names this form, so that it is sent once however often the button is pressed.</summary>
    [BindProperty]
    public string? Once { get; set; }

    [BindProperty]
    public Serves Serves { get; set; }

    [BindProperty]
    public Urgency Urgency { get; set; }

    /// <summary>The fields of a template, one a line.</summary>
    [BindProperty]
    public string? Fields { get; set; }

    /// <summary>The way chosen beside the price.</summary>
    [BindProperty]
    public CheaperWay Way { get; set; }

    /// <summary>What was priced when the price was shown.</summary>
    [BindProperty]
    public string? Priced { get; set; }

    public DemandPrice? Price { get; private set; }
    public string Mark { get; private set; } = "";

    /// <summary>Set when the ask was changed after its price was shown.</summary>
    public bool HasChanged { get; private set; }
    public IReadOnlyList<Network> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return NotFound();
        }
        await Load(stop);
        return Page();
    }

    /// <summary>Shows the price.</summary>
    public async Task<IActionResult> OnPostPriceAsync(CancellationToken stop) => await Work(stop) ?? Page();

    /// <summary>Sends what was priced.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken stop)
    {
        if (await Work(stop) is { } refused)
        {
            return refused;
        }
        if (Price is null || Priced != Mark)
        {
            HasChanged = Price is not null;
            return Page();
        }
        if (!IsOpen(Way))
        {
            ModelState.AddModelError(nameof(Way), "This way is not open for this ask. Choose one of those shown.");
            return Page();
        }
        if (Price.Limit is { Stops: true } limit && Way != CheaperWay.NetworkStaff)
        {
            ModelState.AddModelError(nameof(HoursEach), limit.Sentence);
            return Page();
        }
        var me = await db.People.SingleAsync(one => one.Id == reader.PersonId, stop);
        var demand = await Placing.Place(db, Draft(me.Unit), Price, Way, me, stop);
        Toast.Say(
            TempData,
            demand.State switch
            {
                DemandState.Through => "Sent at once, as urgent. It is counted.",
                DemandState.GivenElsewhere => "Network staff have it. No ILD’s hour is asked.",
                _ => $"At the gate. You hear by {Hours.Day(demand.AnswerBy)}.",
            },
            $"/asks/{demand.Id}?handler=TakeBack"
        );
        return Redirect($"/asks/{demand.Id}");
    }

    private bool IsOpen(CheaperWay way) =>
        way switch
        {
            CheaperWay.OnlyMissing => Price!.CanAskOnlyMissing,
            CheaperWay.NetworkStaff => Price!.StaffCanDoIt,
            CheaperWay.AsItIs => true,
            _ => false,
        };

    // Null when it has a price now, or the reasons why not stand beside their fields.
    private async Task<IActionResult?> Work(CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return NotFound();
        }
        await Load(stop);
        var unit = await db.People.Where(one => one.Id == me).Select(one => one.Unit).SingleAsync(stop);
        var draft = Draft(unit);
        if (ModelState.IsValid)
        {
            foreach (var (field, sentence) in draft.Wrong(reader.Today, All.Select(one => one.Id).ToHashSet()))
            {
                ModelState.AddModelError(field, sentence);
            }
        }
        if (!ModelState.IsValid)
        {
            return null;
        }
        var price = await pricing.Of(draft, reader.Today, stop);
        if (price.People.Count == 0)
        {
            ModelState.AddModelError(nameof(Networks), "Nobody leads these networks today, so there is nobody to ask.");
        }
        else if (price.Ilds + price.Principals == 0)
        {
            ModelState.AddModelError(nameof(Of), "These networks have no principal today, so there is nobody to ask.");
        }
        else
        {
            (Price, Mark) = (price, draft.Mark);
        }
        return null;
    }

    private DemandDraft Draft(string unit) =>
        new()
        {
            Title = Title?.Trim() ?? "",
            Kind = Kind,
            Why = Why?.Trim() ?? "",
            Of = Of,
            Networks = Networks,
            HoursEach = HoursEach,
            Due = Due,
            Serves = Serves,
            Urgency = Urgency,
            Unit = unit,
            At = At,
            // Bound to whoever sends it: another person's form is another ask.
            Once = Guid.TryParse(Once, out var once) ? $"{reader.PersonId}-{once:N}" : "",
            Fields =
            [
                .. (Fields ?? "")
                    .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
        };

    private async Task Load(CancellationToken stop) =>
        All = await db.Networks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(stop);
}
