using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Shell.Lists;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A row of the register.</summary>
internal sealed record RegisterRow(
    long Id,
    string Title,
    string Unit,
    DemandKind Kind,
    AskedOf Of,
    int Minutes,
    DateOnly Due,
    Serves Serves,
    DemandState State
);

/// <summary>
/// The register of asks: like every list, but searched, sorted and cut by the database, so that many years of asks stay quick. A reader of
/// the redacted view gets title, unit and hours, and neither sorts nor chooses by anything else.
/// </summary>
internal sealed class Register(HttpRequest request, bool isFull, UnitNames units)
{
    private const int PageSize = 50;
    private const int MostExported = 100_000;
    private static readonly string[] Chooses = ["unit", "kind", "state", "of-whom", "instructional-leadership"];
    private static readonly string[] Open = ["Ask", "Unit", "Hours"];

    private static readonly ListOf<RegisterRow> All = new ListOf<RegisterRow>("Asks", "ask", "asks")
        .Column("Ask", row => row.Title, link: row => $"/asks/{row.Id}")
        .Column("Unit", row => row.Unit)
        .Column("Hours", row => row.Minutes / 60.0)
        .Column("Kind", row => row.Kind.Words())
        .Column("Of whom", row => row.Of.Words())
        .Column("Due", row => row.Due)
        .Column("Instructional leadership", row => row.Serves.Words())
        .Column("State", row => row.State.Words())
        .WhenEmpty(
            "Nothing was asked yet",
            "When a unit asks for time of ILDs or principals, it stands here.",
            "/asks/new",
            "Ask, and see the price"
        );

    private IReadOnlyList<ListColumn<RegisterRow>> Columns =>
        [.. All.Columns.Where(column => isFull || Open.Contains(column.Label))];

    /// <summary>The part that the address asks for.</summary>
    public async Task<ShownList> Of(IQueryable<Demand> seen, bool mayExport, CancellationToken stop)
    {
        var all = await seen.CountAsync(stop);
        var asked = Asked(seen);
        var format = Value(ListNames.Format);
        var sorted = Sorted(asked);
        var isFile = mayExport && format is ListExport.Csv or ListExport.Xlsx;
        var first = await Rows(sorted.Take(isFile ? MostExported : PageSize), stop);
        // What fits on one page is counted by reading it.
        var found =
            !Cuts ? all
            : first.Count < PageSize ? first.Count
            : await asked.CountAsync(stop);
        var pages = Math.Max(1, (found + PageSize - 1) / PageSize);
        var page = Math.Clamp(
            int.TryParse(Value(ListNames.Page), CultureInfo.InvariantCulture, out var number) ? number : 1,
            1,
            pages
        );
        var rows = isFile || page == 1 ? first : await Rows(sorted.Skip((page - 1) * PageSize).Take(PageSize), stop);
        var (key, isDown) = Order;
        return new ShownList
        {
            Title = All.Title,
            Id = "list-asks",
            All = all,
            Counted = Counts.Of(all, All.One, All.Many),
            Found = found,
            First = found == 0 ? 0 : (page - 1) * PageSize + 1,
            Page = page,
            Pages = pages,
            Many = All.Many,
            Prefix = "",
            Search = Value(ListNames.Search),
            IsCut = Cuts,
            Empty = All.Empty,
            Links = new ListLinks(request, ""),
            Filters = isFull ? await Choices(seen, stop) : [await Units(seen, stop)],
            Heads = [.. Columns.Select(column => Head(column, column.Key == key ? isDown : null))],
            Rows = isFile ? [] : [.. rows.Select(row => Columns.Select(column => Cell(column, row)).ToList())],
            MayExport = mayExport,
            Format = format,
            Export = chosen => ListExport.Of([.. Columns], rows, chosen),
        };
    }

    private bool Cuts => Value(ListNames.Search).Length > 0 || Chooses.Any(name => Value(name).Length > 0);

    private (string Key, bool? IsDown) Order
    {
        get
        {
            var asked = Value(ListNames.Sort);
            var key = asked.TrimStart('-');
            return Columns.Any(column => column.Key == key) ? (key, asked[0] == '-')
                : isFull ? ("due", true)
                : ("hours", true);
        }
    }

    private string Value(string name) => request.Query[name].ToString().Trim();

    private IQueryable<Demand> Asked(IQueryable<Demand> seen)
    {
        foreach (var word in Folding.Fold(Value(ListNames.Search)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            seen = seen.Where(one => one.Searched.Contains(word));
        }
        var unit = Value("unit");
        seen = unit.Length > 0 ? seen.Where(one => one.Unit == unit) : seen;
        if (!isFull)
        {
            return seen;
        }
        seen = Chosen<DemandKind>("kind", DemandWords.Words) is { } kind ? seen.Where(one => one.Kind == kind) : seen;
        seen = Chosen<DemandState>("state", DemandWords.Words) is { } state ? seen.Where(one => one.State == state) : seen;
        seen = Chosen<AskedOf>("of-whom", DemandWords.Words) is { } of ? seen.Where(one => one.Of == of) : seen;
        return Chosen<Serves>("instructional-leadership", DemandWords.Words) is { } serves
            ? seen.Where(one => one.Serves == serves)
            : seen;
    }

    private T? Chosen<T>(string name, Func<T, string> words)
        where T : struct, Enum
    {
        var asked = Value(name);
        return Enum.GetValues<T>().Where(one => words(one) == asked).Select(one => (T?)one).FirstOrDefault();
    }

    private IQueryable<Demand> Sorted(IQueryable<Demand> rows)
    {
        var (key, isDown) = Order;
        return (key, isDown == true) switch
        {
            ("ask", false) => rows.OrderBy(one => one.Title).ThenBy(one => one.Id),
            ("ask", true) => rows.OrderByDescending(one => one.Title).ThenByDescending(one => one.Id),
            ("unit", false) => rows.OrderBy(one => one.Unit).ThenBy(one => one.Id),
            ("unit", true) => rows.OrderByDescending(one => one.Unit).ThenByDescending(one => one.Id),
            ("hours", false) => rows.OrderBy(one => one.TotalMinutes).ThenBy(one => one.Id),
            ("hours", true) => rows.OrderByDescending(one => one.TotalMinutes).ThenByDescending(one => one.Id),
            ("kind", false) => rows.OrderBy(one => one.Kind).ThenBy(one => one.Id),
            ("kind", true) => rows.OrderByDescending(one => one.Kind).ThenByDescending(one => one.Id),
            ("of-whom", false) => rows.OrderBy(one => one.Of).ThenBy(one => one.Id),
            ("of-whom", true) => rows.OrderByDescending(one => one.Of).ThenByDescending(one => one.Id),
            ("instructional-leadership", false) => rows.OrderBy(one => one.Serves).ThenBy(one => one.Id),
            ("instructional-leadership", true) => rows.OrderByDescending(one => one.Serves).ThenByDescending(one => one.Id),
            ("state", false) => rows.OrderBy(one => one.State).ThenBy(one => one.Id),
            ("state", true) => rows.OrderByDescending(one => one.State).ThenByDescending(one => one.Id),
            (_, false) => rows.OrderBy(one => one.Due).ThenBy(one => one.Id),
            _ => rows.OrderByDescending(one => one.Due).ThenByDescending(one => one.Id),
        };
    }

    private static async Task<List<RegisterRow>> Rows(IQueryable<Demand> demands, CancellationToken stop) =>
        await demands
            .AsNoTracking()
            .Select(one => new RegisterRow(
                one.Id,
                one.Title,
                one.Unit,
                one.Kind,
                one.Of,
                one.TotalMinutes,
                one.Due,
                one.Serves,
                one.State
            ))
            .ToListAsync(stop);

    private async Task<IReadOnlyList<ListChoices>> Choices(IQueryable<Demand> seen, CancellationToken stop) =>
        [
            await Units(seen, stop),
            new("Kind", "kind", Value("kind"), [.. Enum.GetValues<DemandKind>().Select(DemandWords.Words)]),
            new("Of whom", "of-whom", Value("of-whom"), [.. Enum.GetValues<AskedOf>().Select(DemandWords.Words)]),
            new(
                "Instructional leadership",
                "instructional-leadership",
                Value("instructional-leadership"),
                [.. Enum.GetValues<Serves>().Select(DemandWords.Words)]
            ),
            new("State", "state", Value("state"), [.. Enum.GetValues<DemandState>().Select(DemandWords.Words)]),
        ];

    private async Task<ListChoices> Units(IQueryable<Demand> seen, CancellationToken stop) =>
        new("Unit", "unit", Value("unit"), await units.Of(seen, stop));

    private static ListHead Head(ListColumn<RegisterRow> column, bool? isDown)
    {
        object sample = column.Key switch
        {
            "hours" => 1.0,
            "due" => DateOnly.MinValue,
            _ => "",
        };
        return new(column.Label, column.Key, isDown, column.Key == "hours")
        {
            UpWords = CellText.OrderWords(sample, isDown: false),
            DownWords = CellText.OrderWords(sample, isDown: true),
        };
    }

    private static ListCell Cell(ListColumn<RegisterRow> column, RegisterRow row) =>
        new(CellText.Cell(column.Value(row)), column.Link?.Invoke(row), null, null);
}
