using Throughline.Access;

namespace Throughline.Tests.Access.Cells;

/// <summary>A kind of record as the test of every cell plants it: one line in <see cref="PlantedKinds"/>.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The entity, for reports.</param>
/// <param name="Plant">Saves one record about Marisol Vega and Luis Moreno whose texts hold the token; gives its key.</param>
internal sealed record Planted(RecordKind Kind, string Name, Func<Planting, Task<object>> Plant)
{
    /// <summary>The address of its own page for that key; null while it has none.</summary>
    public Func<Planting, string>? Item { get; init; }

    /// <summary>A page on which whoever may read it in full must find the token; null while none shows it.</summary>
    public string? ShownOn { get; init; }

    /// <summary>Of a candid row: seats whose right comes from the record itself and is added by its own query, not by the wall.</summary>
    public IReadOnlyList<Seat> NotFoundBy { get; init; } = [];

    /// <summary>Of these seats the page may show the record to fewer than the matrix allows, for the reason given in a comment beside it.</summary>
    public IReadOnlyList<Seat> NotShownTo { get; init; } = [];
}

/// <summary>What a kind plants with, and what it planted.</summary>
internal sealed record Planting(Scene Scene, string Token)
{
    public object? Id { get; set; }

    /// <summary>Saves rows as the installation and gives the first one's key.</summary>
    public async Task<object> Save(params object[] rows)
    {
        await using var db = Scene.Store.OpenFor("test");
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return db.Entry(rows[0]).Properties.Single(property => property.Metadata.IsPrimaryKey()).CurrentValue!;
    }
}
