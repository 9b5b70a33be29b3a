using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What asks for an ILD's time and her principals', and what came off their plate.</summary>
[Rule(RecordKind.R20)]
internal sealed class PlatePage(ThroughlineDb db, Reader reader, PlateLines plate, Pricing pricing, HoursReturned returned)
    : PageModel
{
    public IReadOnlyList<PlateLine> Waiting { get; private set; } = [];
    public IReadOnlyList<PlateLine> WithOthers { get; private set; } = [];
    public IReadOnlyList<PlateLine> Done { get; private set; } = [];
    public IReadOnlyList<PlateLine> ToDo { get; private set; } = [];
    public Returned Returned { get; private set; } = null!;
    public int VisitMinutes { get; private set; }
    public DateOnly Today => reader.Today;

    /// <summary>Whose plate it is.</summary>
    public long Ild { get; private set; }

    /// <summary>Whether it is the reader's own.</summary>
    public bool IsOwn => Ild == reader.PersonId;

    /// <summary>The ILDs from whose plates the reader answers.</summary>
    public IReadOnlyList<Person> Plates { get; private set; } = [];

    public string Name => Plates.FirstOrDefault(one => one.Id == Ild)?.Name ?? "";

    public async Task<IActionResult> OnGetAsync(long? of, CancellationToken stop)
    {
        var open = plate.Open;
        if (open.Count == 0 || (of is { } asked && !open.Contains(asked)))
        {
            return NotFound();
        }
        Ild = of ?? open[0];
        Plates = await db.People.AsNoTracking().Where(one => open.Contains(one.Id)).OrderBy(one => one.Name).ToListAsync(stop);
        Waiting = await plate.Waiting(Ild, stop);
        WithOthers = await plate.WithOthers(Ild, stop);
        Done = await plate.Done(Ild, stop);
        ToDo = await plate.ToDo(Ild, stop);
        Returned = await returned.OfIld(Ild, reader.Today.AddDays(1 - reader.Today.Day), stop);
        VisitMinutes = await pricing.VisitMinutes(reader.Today, stop) ?? DemandPrice.StatedVisitMinutes;
        return Page();
    }
}
