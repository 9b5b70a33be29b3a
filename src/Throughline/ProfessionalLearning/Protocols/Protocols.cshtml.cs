using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>All protocols: the library's and the district's own.</summary>
[Rule(RecordKind.R15)]
internal sealed class ProtocolsPage(ThroughlineDb db, Reader reader) : PageModel
{
    public IReadOnlyList<Protocol> All { get; private set; } = [];
    public bool MayChange => Convening.May(reader);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!Convening.SeesHow(reader))
        {
            return NotFound();
        }
        All = await ProtocolQueries.AllOf(db, stop);
        return Page();
    }
}
