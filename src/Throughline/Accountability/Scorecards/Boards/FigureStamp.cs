using Microsoft.EntityFrameworkCore;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Boards;

/// <summary>A text that changes whenever a figure does: what was made from figures is good as long as it stays the same.</summary>
internal static class FigureStamp
{
    /// <summary>As the figures stand now.</summary>
    /// <param name="db">The context.</param>
    /// <param name="kinds">The entities whose lines of the history count.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<string> Of(ThroughlineDb db, string[] kinds, CancellationToken stop)
    {
        // Figures come by imports, which are one entry each and may be taken back; whatever else changes them is in the journal.
        var imports = db.Imports.Where(one => one.Kind == ScoreImport.Kind);
        var last = await imports.MaxAsync(one => (long?)one.Id, stop);
        var undone = await imports.CountAsync(one => one.UndoneAt != null, stop);
        var changed = await db.JournalEntries.Where(one => kinds.Contains(one.Kind)).CountAsync(stop);
        return $"{db.Database.GetDbConnection().ConnectionString}|{last}|{undone}|{changed}";
    }
}
