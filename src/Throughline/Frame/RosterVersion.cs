using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rules;
using Throughline.Persistence;

namespace Throughline.Frame;

/// <summary>A short text that is another one after any change to the district, its people, assignments or rules.</summary>
internal static class RosterVersion
{
    /// <summary>The kind under which a roster import is kept.</summary>
    public const string ImportKind = "roster";

    private static readonly string[] Kinds =
    [
        nameof(District),
        nameof(Network),
        nameof(School),
        nameof(SchoolMembership),
        nameof(Holiday),
        nameof(Person),
        nameof(PersonEmail),
        nameof(Assignment),
        nameof(ProtectedStretch),
        nameof(OrderedRule),
    ];

    /// <summary>The version that stands in the database now.</summary>
    public static async Task<string> Of(ThroughlineDb db, CancellationToken stop = default)
    {
        var edits =
            await db.JournalEntries.Where(entry => Kinds.Contains(entry.Kind)).MaxAsync(entry => (long?)entry.Sequence, stop)
            ?? 0;
        var imports = db.Imports.Where(import => import.Kind == ImportKind);
        var last = await imports.MaxAsync(import => (long?)import.Id, stop) ?? 0;
        var undone = await imports.CountAsync(import => import.UndoneAt != null, stop);
        return $"{edits}.{last}.{undone}";
    }
}
