using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.Notices;

/// <summary>What the reader was told, the newest first. Of nobody else.</summary>
[Rule(RecordKind.R42)]
public sealed class NoticesPage(ThroughlineDb db, Reader reader) : PageModel
{
    private const int Most = 200;

    internal IReadOnlyList<Notice> Lines { get; private set; } = [];

    /// <summary>How many of them are new.</summary>
    public int Unread => Lines.Count(line => line.ReadAt is null);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken stop) =>
        Lines = await db
            .Notices.AsNoTracking()
            .Where(one => one.PersonId == reader.PersonId)
            .OrderByDescending(one => one.Id)
            .Take(Most)
            .ToListAsync(stop);

    /// <summary>For the menu: how many are new.</summary>
    internal static async ValueTask<int> Waiting(HttpContext context)
    {
        var person = context.Features.Get<Reader>()?.PersonId;
        var db = context.RequestServices.GetRequiredService<ThroughlineDb>();
        return person is null
            ? 0
            : await db.Notices.CountAsync(one => one.PersonId == person && one.ReadAt == null, context.RequestAborted);
    }
}
