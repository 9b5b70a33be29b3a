using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>
/// Finds which school each row of a sheet without codes is of, from the order of rows in a sheet that has them. Where both, or a third
/// sheet in between, hold the same columns, each row must agree in them; rows that do not are never guessed.
/// </summary>
internal sealed class RowsInOrder
{
    private const int Ahead = 6;

    /// <summary>So many columns two sheets must have in common for their rows to be compared.</summary>
    public const int FewestShared = 3;

    private readonly SheetRow header;
    private readonly SheetRow otherHeader;
    private readonly List<SheetRow> rows;
    private readonly List<SheetRow> others;
    private readonly List<(int Here, int There)> shared;

    /// <summary>Compares two sheets below their headers.</summary>
    public RowsInOrder(SheetRow header, List<SheetRow> rows, SheetRow otherHeader, List<SheetRow> others)
    {
        (this.header, this.rows, this.otherHeader, this.others) = (header, rows, otherHeader, others);
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, name) in otherHeader.Cells.Index())
        {
            there.TryAdd(HeaderKey.Of(name), at);
        }
        shared =
        [
            .. header
                .Cells.Index()
                .Where(one => one.Item.Length > 0 && there.ContainsKey(HeaderKey.Of(one.Item)))
                .Select(one => (one.Index, there[HeaderKey.Of(one.Item)])),
        ];
    }

    /// <summary>How many columns both hold: with fewer than three, order alone says it.</summary>
    public int Shared => shared.Count;

    /// <summary>Whether both are of one length, blank rows counted: then their order alone may say it.</summary>
    public bool AreOfOneLength =>
        rows.Count > 0 && others.Count > 0 && rows[^1].Number - header.Number == others[^1].Number - otherHeader.Number;

    /// <summary>For each row, the place of its row in the other sheet; -1 where it cannot be told.</summary>
    public List<int> Places()
    {
        if (shared.Count < FewestShared)
        {
            return AreOfOneLength ? BySteps() : [.. rows.Select(_ => -1)];
        }
        var (places, next, missed) = (new List<int>(rows.Count), 0, 0);
        foreach (var row in rows)
        {
            var found = Enumerable
                .Range(next, Math.Min(Ahead + missed, others.Count - next))
                .FirstOrDefault(at => Agree(row, others[at]), -1);
            places.Add(found);
            (next, missed) = found >= 0 ? (found + 1, 0) : (next, missed + 1);
        }
        return places;
    }

    // So many rows below the header here, so many there.
    private List<int> BySteps()
    {
        var at = others.Index().ToDictionary(one => one.Item.Number - otherHeader.Number, one => one.Index);
        return rows.ConvertAll(row => at.GetValueOrDefault(row.Number - header.Number, -1));
    }

    private bool Agree(SheetRow row, SheetRow other)
    {
        var (same, compared) = (0, 0);
        foreach (var (here, there) in shared)
        {
            if (row[here].Length > 0 && other[there].Length > 0)
            {
                compared++;
                same += row[here] == other[there] ? 1 : 0;
            }
        }
        return compared >= FewestShared && same * 10 >= compared * 8;
    }
}
