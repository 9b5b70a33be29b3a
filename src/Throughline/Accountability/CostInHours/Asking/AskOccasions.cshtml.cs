using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.CostInHours.SystemHeld;
using Throughline.Accountability.Scorecards.Boards;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours.Asking;

/// <summary>A unit wants schools presented, reviewed or heard: it sees the hours, the visits and the limit before anything is sent, and the way that costs none.</summary>
[Rule(RecordKind.R20, Act.Create)]
internal sealed class AskOccasionsPage(ThroughlineDb db, Reader reader, Pricing pricing) : PageModel
{
    /// <summary>What becomes of those that fit, and of those that are over the limit.</summary>
    internal enum Way
    {
        /// <summary>All are asked; those over the limit wait at the gate, where the limit lets them.</summary>
        Ask,

        /// <summary>Those over the limit are presented by the data office.</summary>
        OverBySystem,

        /// <summary>All are presented by the data office.</summary>
        AllBySystem,
    }

    [BindProperty(SupportsGet = true)]
    public long? Network { get; set; }

    [BindProperty]
    public DemandKind Kind { get; set; } = DemandKind.Presentation;

    [BindProperty]
    public List<long> Schools { get; set; } = [];

    [BindProperty]
    public double? HoursEach { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public Way Chosen { get; set; }

    /// <summary>What was priced when the price was shown.</summary>
    [BindProperty]
    public string? Priced { get; set; }

    internal IReadOnlyList<Network> Networks { get; private set; } = [];
    internal IReadOnlyList<School> Offered { get; private set; } = [];
    internal OccasionBatch? Batch { get; private set; }
    internal string Mark => $"{Draft(null, "").Mark}|{string.Join(',', Schools.Order())}|{Batch?.FirstOver}";

    /// <summary>Shows the form of a network.</summary>
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
    public async Task<IActionResult> OnPostPriceAsync(CancellationToken stop)
    {
        if (reader.PersonId is null)
        {
            return NotFound();
        }
        await Work(stop);
        return Page();
    }

    /// <summary>Sends what was priced, school by school.</summary>
    public async Task<IActionResult> OnPostSendAsync(CancellationToken stop)
    {
        if (reader.PersonId is not { } me)
        {
            return NotFound();
        }
        await Work(stop);
        if (Batch is null)
        {
            return Page();
        }
        if (Priced != Mark || !Enum.IsDefined(Chosen))
        {
            ModelState.AddModelError(
                "priced",
                "It changed after its price was shown. This is its price now; send it again if it should stand."
            );
            return Page();
        }
        if (Batch is { Cap.Over: OverCap.Stops, Over: > 0 } && Chosen == Way.Ask)
        {
            ModelState.AddModelError(
                "priced",
                $"The {Place(Batch.FirstOver)} is one too many for the limit of {Hours.Of(Batch.Cap.Minutes)}. Ask for fewer, or let the data office present those over it."
            );
            return Page();
        }
        var asker = await db.People.SingleAsync(one => one.Id == me, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var line in Batch.Lines)
        {
            var draft = Draft(line.School, asker.Unit);
            var bySystem = Chosen == Way.AllBySystem || (Chosen == Way.OverBySystem && !line.Fits);
            // Priced anew one by one: the limit counts those that were sent a moment ago.
            var price = await pricing.Of(draft, reader.Today, stop);
            var demand = await Placing.Place(
                db,
                draft,
                price,
                bySystem ? CheaperWay.SystemHeld : CheaperWay.AsItIs,
                asker,
                stop
            );
            db.Occasions.Add(new Occasion { DemandId = demand.Id, SchoolId = line.School.Id });
            if (bySystem)
            {
                await ReviewDesk.Take(db, demand, line.School.Id, price.IldMinutes, reader.Today, stop);
            }
            await db.SaveChangesAsync(stop);
        }
        await transaction.CommitAsync(stop);
        var system =
            Chosen == Way.AllBySystem ? Batch.Lines.Count
            : Chosen == Way.OverBySystem ? Batch.Over
            : 0;
        Toast.Say(
            TempData,
            system == 0 ? "At the gate. You hear school by school."
                : system == Batch.Lines.Count ? "The data office presents them. No ILD’s hour is asked."
                : $"{Counts.Of(Batch.Lines.Count - system, "is", "are")} at the gate, {Counts.Of(system, "is", "are")} presented by the data office."
        );
        return Redirect($"/accountability/ask?network={Network}#sent");
    }

    internal static string Place(int place) =>
        place switch
        {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            5 => "fifth",
            _ => $"{place}th",
        };

    private async Task Load(CancellationToken stop)
    {
        Networks = await db.Networks.AsNoTracking().OrderBy(one => one.Name).ToListAsync(stop);
        Offered =
            Network is { } of && Networks.Any(one => one.Id == of) ? await NetworkSchools.Of(db, of, reader.Today, stop) : [];
    }

    private async Task Work(CancellationToken stop)
    {
        await Load(stop);
        var chosen = Offered.Where(one => Schools.Contains(one.Id)).ToList();
        if (chosen.Count == 0 || chosen.Count != Schools.Distinct().Count())
        {
            ModelState.AddModelError(nameof(Schools), "Choose the schools, all of one network.");
        }
        if (!Kind.IsAccountability())
        {
            ModelState.AddModelError(nameof(Kind), "Choose a presentation, a plan review or a hearing.");
        }
        if (ModelState.IsValid)
        {
            foreach (
                var (field, sentence) in Draft(chosen[0], "").Wrong(reader.Today, Networks.Select(one => one.Id).ToHashSet())
            )
            {
                ModelState.AddModelError(field, sentence);
            }
        }
        if (!ModelState.IsValid)
        {
            return;
        }
        var price = await pricing.Of(Draft(chosen[0], ""), reader.Today, stop);
        if (price.Ilds == 0)
        {
            ModelState.AddModelError(nameof(Network), "Nobody leads this network today, so there is nobody to ask.");
            return;
        }
        var cap = await db.CapOn(Due!.Value, stop);
        Batch = OccasionBatch.Of(
            chosen,
            price,
            cap,
            cap is null ? null : await db.UsedWithin(cap, [.. price.People.Select(one => one.Ild)], stop)
        );
    }

    private DemandDraft Draft(School? school, string unit) =>
        new()
        {
            Title = Title(school),
            Kind = Kind,
            Why = Why?.Trim() ?? "",
            Of = AskedOf.Ilds,
            Networks = Network is { } one ? [one] : [],
            HoursEach = HoursEach,
            Due = Due,
            Serves = Serves.No,
            Urgency = Urgency.No,
            Unit = unit,
        };

    private string Title(School? school)
    {
        var title = $"{Kind.Words()}: {school?.Name}";
        return title.Length <= DemandDraft.LongestTitle ? title : title[..DemandDraft.LongestTitle];
    }
}
