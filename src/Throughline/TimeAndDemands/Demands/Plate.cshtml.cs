using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>What asks for an ILD's time and her principals', and what came off her plate.</summary>
[Rule(RecordKind.R20)]
internal sealed class PlatePage(Reader reader, PlateLines plate, Pricing pricing, HoursReturned returned) : PageModel
{
    public IReadOnlyList<PlateLine> Waiting { get; private set; } = [];
    public IReadOnlyList<PlateLine> WithOthers { get; private set; } = [];
    public IReadOnlyList<PlateLine> Done { get; private set; } = [];
    public IReadOnlyList<PlateLine> ToDo { get; private set; } = [];
    public Returned Returned { get; private set; } = null!;
    public int VisitMinutes { get; private set; }
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!plate.IsOpen)
        {
            return NotFound();
        }
        Waiting = await plate.Waiting(stop);
        WithOthers = await plate.WithOthers(stop);
        Done = await plate.Done(stop);
        ToDo = await plate.ToDo(stop);
        Returned = await returned.OfIld(reader.PersonId!.Value, reader.Today.AddDays(1 - reader.Today.Day), stop);
        VisitMinutes = await pricing.VisitMinutes(reader.Today, stop) ?? DemandPrice.StatedVisitMinutes;
        return Page();
    }
}
