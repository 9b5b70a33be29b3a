using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Sharing;

/// <summary>The weeks that ILDs have shared with the reader.</summary>
[NoRecord("It lists only what was shared with the reader by name.")]
internal sealed class SharedWeeksPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>One shared week.</summary>
    internal sealed record Line(long Share, string Name, DateOnly Monday);

    public IReadOnlyList<Line> Weeks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Weeks = await (
            from share in db.WeekShares.OpenTo(reader.PersonId)
            join person in db.People on share.OwnerId equals person.Id
            orderby share.Monday descending, person.Name
            select new Line(share.Id, person.Name, share.Monday)
        ).ToListAsync(stop);
}
