using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;

namespace Throughline.Shell.Lists;

/// <summary>
/// A list as every page shows it: search, filters, order, pages and export, from columns that are declared once. It works by GET addresses,
/// without scripts; on phones each row becomes a card.
/// </summary>
/// <example>
/// In the page class, then <c>&lt;partial name="_List" model="Model.List" /&gt;</c> in the page:
/// <code>
/// private static readonly ListOf&lt;Row&gt; Columns = new ListOf&lt;Row&gt;("People", "person", "people")
///     .Column("Name", row => row.Name, link: row => $"/people/{row.Id}")
///     .Column("Role", row => row.Role, filter: true)
///     .Column("Since", row => row.Start)
///     .SortedBy("Name")
///     .WhenEmpty("Nobody is here yet", "Import a roster, or add people one by one.", "/imports", "Import a roster");
///
/// public ShownList List { get; private set; } = null!;
///
/// public async Task&lt;IActionResult&gt; OnGetAsync()
/// {
///     List = Columns.Show(await Rows(), Request, mayExport: reader.MayAnywhere(RecordKind.R01, Act.Export));
///     return List.Answer(this);
/// }
/// </code>
/// Another query value of the page, such as a date, is kept by every link and form of the list.
/// </example>
/// <param name="Title">What is listed; the table's caption and the export's file name.</param>
/// <param name="One">One of them, such as "person".</param>
/// <param name="Many">Several of them, such as "people".</param>
internal sealed record ListOf<T>(string Title, string One, string Many)
{
    internal ImmutableArray<ListColumn<T>> Columns { get; private init; } = [];
    internal (string Key, bool IsDown)? Order { get; private init; }
    internal EmptyWords Empty { get; private init; } = new($"No {Many} yet", "They appear here.");

    /// <summary>Begins every name in the address; needed only where a page holds two lists.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Rows on one page.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Adds a column.</summary>
    /// <param name="label">What stands above it.</param>
    /// <param name="value">The cell's value; see <see cref="ListColumn{T}"/>.</param>
    /// <param name="link">Where its words lead.</param>
    /// <param name="note">A second line, on the page only.</param>
    /// <param name="show">Markup in place of the words, on the page only.</param>
    /// <param name="sortBy">What the order goes by, where not by the value.</param>
    /// <param name="filter">Whether one of its values can be chosen.</param>
    public ListOf<T> Column(
        string label,
        Func<T, object?> value,
        Func<T, string?>? link = null,
        Func<T, string?>? note = null,
        Func<T, IHtmlContent>? show = null,
        Func<T, object?>? sortBy = null,
        bool filter = false
    ) =>
        With(
            new(label, value)
            {
                Link = link,
                Note = note,
                Show = show,
                SortBy = sortBy,
                IsFilter = filter,
            }
        );

    /// <summary>Adds a column of the export that the page has no room for; it is searched too.</summary>
    public ListOf<T> ExportColumn(string label, Func<T, object?> value) => With(new(label, value) { IsShown = false });

    /// <summary>Adds a choice above the list that is no column.</summary>
    public ListOf<T> Filter(string label, Func<T, object?> value) =>
        With(
            new(label, value)
            {
                IsFilter = true,
                IsShown = false,
                IsExported = false,
            }
        );

    /// <summary>Leaves columns out, for a reader who may not see them: on the page, in search, order and export.</summary>
    public ListOf<T> Without(params IReadOnlyCollection<string> labels) =>
        this with
        {
            Columns = [.. Columns.Where(column => !labels.Contains(column.Label))],
        };

    /// <summary>The order before anybody chooses another; without it rows stay as they come.</summary>
    public ListOf<T> SortedBy(string label, bool down = false) =>
        this with
        {
            Order = (Columns.Single(column => column.Label == label).Key, down),
        };

    /// <summary>What is said in place of a list of nothing, and one way on.</summary>
    public ListOf<T> WhenEmpty(string title, string text, string? href = null, string? action = null) =>
        this with
        {
            Empty = new(title, text, href, action),
        };

    /// <summary>What the address asks for of these rows, ready for the page or the export.</summary>
    /// <param name="rows">All that the reader may see.</param>
    /// <param name="request">The request, whose query says what is asked.</param>
    /// <param name="mayExport">Whether the reader may take them out as a file; without it there is no link, and asking is refused.</param>
    public ShownList Show(IEnumerable<T> rows, HttpRequest request, bool mayExport) =>
        new ListQuery<T>(this, request).Of([.. rows], mayExport);

    private ListOf<T> With(ListColumn<T> column) =>
        Columns.Any(other => other.Key == column.Key) || ListNames.Taken.Contains(column.Key)
            ? throw new ArgumentException($"A list cannot have two columns named {column.Label}.", nameof(column))
            : this with
            {
                Columns = Columns.Add(column),
            };
}

/// <summary>What stands in place of a list of nothing.</summary>
internal sealed record EmptyWords(string Title, string Text, string? Href = null, string? Action = null);

/// <summary>The list's own names in an address.</summary>
internal static class ListNames
{
    public const string Search = "q";
    public const string Sort = "sort";
    public const string Page = "p";
    public const string Format = "as";

    public static readonly IReadOnlyList<string> Taken = [Search, Sort, Page, Format, "handler", "page", "area"];
}
