using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Throughline.Persistence.Holding;

/// <summary>Whose records are held at this moment.</summary>
/// <param name="Everybody">Nothing at all may be destroyed.</param>
/// <param name="People">Those whose records may not.</param>
internal sealed record Holders(bool Everybody, FrozenSet<long> People)
{
    // Columns that name a person to whom the row belongs or whom it is about.
    private static readonly string[] Columns =
    [
        "OwnerId",
        "SubjectId",
        "AuthorId",
        "HolderId",
        "PersonId",
        "PrincipalId",
        "SubjectPersonId",
        "TargetPersonId",
        "WrittenById",
        "AboutId",
    ];

    /// <summary>Whether anything is held.</summary>
    public bool Any => Everybody || People.Count > 0;

    /// <summary>As the holds stand in the database.</summary>
    public static async Task<Holders> Of(ThroughlineDb db, CancellationToken stop)
    {
        var held = await db
            .LegalHolds.AsNoTracking()
            .Where(hold => hold.LiftedAt == null)
            .Select(hold => hold.PersonId)
            .ToListAsync(stop);
        return new Holders(held.Contains(null), held.OfType<long>().ToFrozenSet());
    }

    /// <summary>The columns of a table that name people; of the people themselves the key.</summary>
    public static IReadOnlyList<IProperty> Of(IEntityType entity) =>
        [
            .. Columns.Select(entity.FindProperty).OfType<IProperty>(),
            .. entity.GetTableName() == "people" ? entity.FindPrimaryKey()!.Properties : [],
        ];

    /// <summary>Whether a row that names these people is held.</summary>
    public bool Hold(IEnumerable<object?> people) => Everybody || people.OfType<long>().Any(People.Contains);
}
