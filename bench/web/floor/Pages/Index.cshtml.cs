using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Floor.Pages;

/// <summary>One query, one table.</summary>
internal sealed class IndexPage(FloorDb db) : PageModel
{
    public IReadOnlyList<Week> Weeks { get; private set; } = [];

    public async Task OnGetAsync(long? owner, CancellationToken stop) =>
        Weeks = await db
            .Weeks.AsNoTracking()
            .Where(week => week.OwnerId == owner)
            .OrderByDescending(week => week.Monday)
            .Take(52)
            .ToListAsync(stop);
}
