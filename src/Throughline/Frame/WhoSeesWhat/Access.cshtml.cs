using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.WhoSeesWhat;

/// <summary>The access matrix in words, and the reader's own seats: toward whom, why, until when.</summary>
[NoRecord("the rule is the same for everybody, and of people it names only what the reader is toward them")]
public sealed class AccessPage(Reader reader, ThroughlineDb db) : PageModel
{
    internal IReadOnlyList<OwnSeat> Own { get; private set; } = [];

    internal IReadOnlyList<KindAccess> Kinds { get; private set; } = [];

    /// <summary>Whether the journal tells this reader who read about them.</summary>
    internal bool MaySeeReadings => reader.PersonId is { } me && reader.ViewOf(RecordKind.R36, me) != View.Nothing;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        Own = await OwnSeat.Of(db, reader, stop);
        Kinds = [.. Enum.GetValues<RecordKind>().Select(kind => KindAccess.Of(kind, reader))];
    }
}
