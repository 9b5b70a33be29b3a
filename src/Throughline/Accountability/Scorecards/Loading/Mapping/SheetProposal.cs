using Throughline.Accountability.Indicators;
using Throughline.Accountability.Scorecards.Loading.Sheets;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>Proposes what each column of one sheet is.</summary>
/// <param name="known">The indicators that can be meant.</param>
/// <param name="remembered">What was mapped before, by <see cref="HeaderKey"/>.</param>
/// <param name="taken">Figures that an earlier sheet of the file brings already; added to.</param>
internal sealed class SheetProposal(
    KnownIndicators known,
    IReadOnlyDictionary<string, RememberedColumn> remembered,
    HashSet<(ColumnRole Role, string Indicator, int? Year)> taken
)
{
    private const int MostGuessed = 60;

    /// <summary>All columns with a header.</summary>
    public List<MappedColumn> Columns(SheetRow header, List<SheetRow> rows)
    {
        var places = header.Cells.Index().Where(one => one.Item.Length > 0).ToList();
        var isLong = places.Exists(one => HeaderParts.RoleInLongTable(one.Item) == ColumnRole.Indicator);
        var hasParts = places.Exists(one => HeaderParts.Split(one.Item) is { Role: ColumnRole.Value });
        var columns = places.ConvertAll(one =>
            Column(one.Item, new ColumnLook(rows, one.Index), isLong, hasParts) with
            {
                Column = one.Index + 1,
            }
        );
        var roles = new HashSet<ColumnRole>();
        columns = columns.ConvertAll(column =>
            column.Role is ColumnRole.School or ColumnRole.SchoolName or ColumnRole.Year or ColumnRole.Indicator
            && !roles.Add(column.Role)
                ? column with
                {
                    Role = ColumnRole.Ignore,
                }
                : column
        );
        return Once(
            columns.Count(column => column.IsFigure && column.Certainty == Certainty.Guessed) > MostGuessed && !hasParts
                ? columns.ConvertAll(column => column.Certainty == Certainty.Guessed && column.IsFigure ? Left(column) : column)
                : columns
        );
    }

    // A workbook shows the same figures on two sheets; the first one counts.
    private List<MappedColumn> Once(List<MappedColumn> columns) =>
        columns.ConvertAll(column =>
            column.IsFigure && column.Indicator.Length > 0 && !taken.Add((column.Role, column.Indicator, column.Year))
                ? Left(column)
                : column
        );

    private static MappedColumn Left(MappedColumn column) =>
        column with
        {
            Role = ColumnRole.Ignore,
            Certainty = Certainty.Known,
        };

    private MappedColumn Column(string header, ColumnLook look, bool isLong, bool hasParts)
    {
        var column = new MappedColumn { Header = header, Certainty = Certainty.Known };
        if (remembered.GetValueOrDefault(HeaderKey.Of(header)) is { } before)
        {
            var indicator = known.KeyOf(before.Indicator) ?? before.Indicator;
            return column with
            {
                Role = before.Role,
                Indicator = indicator,
                Only = before.Only,
                Year = before.Role is ColumnRole.Value or ColumnRole.Target or ColumnRole.Students ? Year(header) : null,
                Ahead = Ahead(before.Role, header),
                IsFraction = look.IsFraction && known.ScaleOf(indicator) == Scale.Percent,
                Certainty = Certainty.Remembered,
            };
        }
        if (HeaderParts.RoleOf(header) is { } role && (role != ColumnRole.Year || look.IsYears))
        {
            return column with { Role = role };
        }
        if (isLong)
        {
            return column with { Role = HeaderParts.RoleInLongTable(header) ?? ColumnRole.Ignore };
        }
        var parts = HeaderParts.Split(header);
        if (
            parts is { } both
            && (hasParts || known.KeyOf(both.Of) is not null)
            && (both.Role == ColumnRole.Target ? look.IsTargets : look.IsFigures)
        )
        {
            return Figure(column, both.Role, both.Of, look);
        }
        return parts is null && known.KeyOf(header) is not null && look.IsFigures
                ? Figure(column, ColumnRole.Value, header, look)
            : hasParts || !look.IsFigures || HeaderParts.IsCount(header) ? column
            : Figure(column, ColumnRole.Value, header, look);
    }

    private MappedColumn Figure(MappedColumn column, ColumnRole role, string name, ColumnLook look)
    {
        var key = known.KeyOf(name);
        var scale = key is null ? null : known.ScaleOf(key);
        return column with
        {
            Role = role,
            Indicator = key ?? name,
            Year = Year(column.Header),
            Ahead = Ahead(role, column.Header),
            IsFraction = role != ColumnRole.Students && look.IsFraction && (scale is null or Scale.Percent),
            Certainty = key is null ? Certainty.Guessed : Certainty.Known,
            Alike = key is null ? known.Alike(name) : "",
        };
    }

    private static int? Year(string header) => HeaderKey.YearIn(header);

    private static int Ahead(ColumnRole role, string header) =>
        role == ColumnRole.Target && HeaderParts.IsForNextYear(header) ? 1 : 0;
}
