using System.Reflection;
using Throughline.Access;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// A kind of record as the test of every cell plants it: one line in the file of its module in <c>Kinds/</c>, such as
/// <c>Planted.A&lt;Demand&gt;(plant =&gt; new() { ... }) with { Item = plant =&gt; $"/asks/{plant.Id}" }</c>.
/// </summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The entity, for reports.</param>
/// <param name="Plant">Saves one record about Marisol Vega and Luis Moreno whose texts hold the token; gives its key.</param>
internal sealed record Planted(RecordKind Kind, string Name, Func<Planting, Task<object>> Plant)
{
    /// <summary>A row whose texts hold the token, of the kind that its entity declares.</summary>
    public static Planted A<T>(Func<Planting, T> row)
        where T : class => After<T>(plant => plant.Save(row(plant)));

    /// <summary>A row that needs others before it: saves them all and gives its key.</summary>
    public static Planted After<T>(Func<Planting, Task<object>> plant) =>
        new(typeof(T).GetCustomAttribute<RecordAttribute>()!.Kind, typeof(T).Name, plant);

    /// <summary>The address of its own page for that key; null while it has none.</summary>
    public Func<Planting, string>? Item { get; init; }

    /// <summary>A page on which whoever may read it in full must find the token, where that is not its own; null while none shows it.</summary>
    public string? ShownOn { get; init; }

    /// <summary>Of a candid row: seats whose right comes from the record itself and is added by its own query, not by the wall.</summary>
    public IReadOnlyList<Seat> NotFoundBy { get; init; } = [];

    /// <summary>Of these seats the page may show the record to fewer than the matrix allows, for the reason given in a comment beside it.</summary>
    public IReadOnlyList<Seat> NotShownTo { get; init; } = [];

    /// <summary>
    /// Where cells alone do not say who reads what is planted, all who do: of records of which everybody reads their own, of secrets that
    /// nobody is shown, of fields that stand in a redacted view too. For all others it is a leak.
    /// </summary>
    public IReadOnlyList<Seat>? OnlyFor { get; init; }

    /// <summary>Whether the token may stand in an answer to that seat.</summary>
    public bool IsOpenTo(Seat seat) => OnlyFor?.Contains(seat) ?? Cell.Of(Kind, seat).ShowsAll;

    /// <summary>Whether some page must show it to that seat.</summary>
    public bool MustShow(Seat seat) => (ShownOn ?? Item as object) is not null && IsOpenTo(seat) && !NotShownTo.Contains(seat);
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
