using System.Globalization;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Text;

namespace Throughline.Shell.Lists;

/// <summary>What one address asks of a list, and the rows that answer it.</summary>
internal sealed class ListQuery<T>(ListOf<T> list, HttpRequest request)
{
    private string Search => Asked(ListNames.Search);

    private (ListColumn<T> Column, bool IsDown)? Order
    {
        get
        {
            var asked = Asked(ListNames.Sort);
            var (key, isDown) = asked.Length > 0 ? (asked.TrimStart('-'), asked[0] == '-') : list.Order ?? ("", false);
            return list.Columns.FirstOrDefault(column => column.IsShown && column.Key == key) is { } column
                ? (column, isDown)
                : null;
        }
    }

    /// <summary>Finds, sorts and cuts.</summary>
    public ShownList Of(IReadOnlyList<T> rows, bool mayExport)
    {
        var found = Sorted(rows.Where(IsAsked)).ToList();
        var pages = Math.Max(1, (found.Count + list.PageSize - 1) / list.PageSize);
        var page = Math.Clamp(
            int.TryParse(Asked(ListNames.Page), CultureInfo.InvariantCulture, out var number) ? number : 1,
            1,
            pages
        );
        var links = new ListLinks(request, list.Prefix);
        var order = Order;
        return new ShownList
        {
            Title = list.Title,
            Id = $"list-{list.Prefix}{ListExport.FileName(list.Title)}",
            All = rows.Count,
            Counted = Counts.Of(rows.Count, list.One, list.Many),
            Found = found.Count,
            First = found.Count == 0 ? 0 : (page - 1) * list.PageSize + 1,
            Page = page,
            Pages = pages,
            Many = list.Many,
            Prefix = list.Prefix,
            Search = Search,
            IsCut = found.Count < rows.Count || Search.Length > 0,
            Empty = list.Empty,
            Links = links,
            Filters = [.. list.Columns.Where(column => column.IsFilter).Select(column => Choices(column, rows))],
            Heads = [.. list.Columns.Where(column => column.IsShown).Select(column => Head(column, order, rows))],
            Rows =
            [
                .. found
                    .Skip((page - 1) * list.PageSize)
                    .Take(list.PageSize)
                    .Select(row => list.Columns.Where(column => column.IsShown).Select(column => Cell(column, row)).ToList()),
            ],
            MayExport = mayExport,
            Format = Asked(ListNames.Format),
            Export = format => ListExport.Of([.. list.Columns.Where(column => column.IsExported)], found, format),
        };
    }

    private string Asked(string name) => request.Query[list.Prefix + name].ToString().Trim();

    private bool IsAsked(T row)
    {
        foreach (var column in list.Columns.Where(column => column.IsFilter))
        {
            var asked = Asked(column.Key);
            if (asked.Length > 0 && CellText.Of(column.Value(row)) != asked)
            {
                return false;
            }
        }
        if (Search.Length == 0)
        {
            return true;
        }
        var text = Folding.Fold(string.Join(' ', list.Columns.Select(column => CellText.Of(column.Value(row)))));
        return Folding.Fold(Search).Split(' ').All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private IEnumerable<T> Sorted(IEnumerable<T> rows) =>
        Order switch
        {
            null => rows,
            // What has no value stands last, whichever way the order goes.
            (var column, false) => rows.OrderBy(row => column.Sorted(row) is null).ThenBy(column.Sorted, CellText.Order),
            (var column, true) => rows.OrderBy(row => column.Sorted(row) is null)
                .ThenByDescending(column.Sorted, CellText.Order),
        };

    private ListChoices Choices(ListColumn<T> column, IReadOnlyList<T> rows) =>
        new(
            column.Label,
            list.Prefix + column.Key,
            Asked(column.Key),
            [
                .. rows.Where(row => column.Value(row) is not null)
                    .OrderBy(column.Sorted, CellText.Order)
                    .Select(row => CellText.Of(column.Value(row)))
                    .Where(text => text.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ]
        );

    private static ListHead Head(ListColumn<T> column, (ListColumn<T> Column, bool IsDown)? order, IReadOnlyList<T> rows)
    {
        var sample = rows.Select(column.Sorted).FirstOrDefault(value => value is not null);
        var isOrder = order?.Column.Key == column.Key;
        return new(column.Label, column.Key, isOrder ? order!.Value.IsDown : null, CellText.IsNumber(sample))
        {
            UpWords = CellText.OrderWords(sample, isDown: false),
            DownWords = CellText.OrderWords(sample, isDown: true),
        };
    }

    private static ListCell Cell(ListColumn<T> column, T row)
    {
        var value = column.Value(row);
        return new(CellText.Cell(value), column.Link?.Invoke(row), column.Note?.Invoke(row), column.Show?.Invoke(row));
    }
}
