using Throughline.Accountability.Scorecards.Loading.Sheets;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>Finds the row in which a sheet's headers stand: titles and groups may stand above it.</summary>
internal static class HeaderRow
{
    private const int LookedAt = 40;

    /// <summary>Where it is in the sheet's rows; -1 where the sheet is no table.</summary>
    public static int Find(Sheet sheet)
    {
        var first = sheet.Rows.Take(LookedAt).Select(row => row.Cells.Count(cell => cell.Length > 0)).ToList();
        var widest = first.Count == 0 ? 0 : first.Max();
        for (var at = 0; at < first.Count; at++)
        {
            var cells = sheet.Rows[at].Cells.Where(cell => cell.Length > 0).ToList();
            var texts = cells.Count(cell => ScoreCell.Of(cell).IsWrong || HeaderKey.YearIn(cell) is not null);
            if (cells.Count >= 2 && cells.Count * 2 >= widest && texts * 10 >= cells.Count * 8)
            {
                return at;
            }
        }
        return -1;
    }
}
