using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Maps;

/// <summary>How the office is built on one day, drawn and as a table; never who talked to whom.</summary>
[Rule(RecordKind.R02)]
internal sealed class MapPage(ThroughlineDb db, Reader reader) : PageModel
{
    public DateOnly Day { get; private set; }
    public StructureMap Map { get; private set; } = null!;

    /// <summary>Whoever sees assignments in full may look at another day.</summary>
    public bool SeesHistory => reader.MayAnywhere(RecordKind.R02, Act.Read);
    public DateOnly Today => reader.Today;

    public async Task OnGetAsync(string? on, CancellationToken stop)
    {
        Day = AsOf.Of(on, reader);
        Map = await StructureMap.Of(db, reader, Day, stop);
    }
}
