using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Shell.Wording;

namespace Throughline.Shell.Lists;

/// <summary>The part of a list that one address asks for; <c>_List</c> draws it. Made by <see cref="ListOf{T}.Show"/>.</summary>
internal sealed class ShownList
{
    public required string Title { get; init; }
    public required string Id { get; init; }

    /// <summary>Rows before anything was asked.</summary>
    public required int All { get; init; }

    /// <summary><see cref="All"/> in words, "60 people".</summary>
    public required string Counted { get; init; }

    /// <summary>Rows that answer the search and the choices.</summary>
    public required int Found { get; init; }

    /// <summary>The number of the first row on this page, from 1; 0 where none was found.</summary>
    public required int First { get; init; }

    public required int Page { get; init; }
    public required int Pages { get; init; }
    public required string Many { get; init; }
    public required string Search { get; init; }

    /// <summary>Whether something was asked that leaves rows out.</summary>
    public required bool IsCut { get; init; }

    public required EmptyWords Empty { get; init; }
    public required ListLinks Links { get; init; }
    public required IReadOnlyList<ListChoices> Filters { get; init; }
    public required IReadOnlyList<ListHead> Heads { get; init; }
    public required IReadOnlyList<IReadOnlyList<ListCell>> Rows { get; init; }
    public required bool MayExport { get; init; }
    public required string Format { get; init; }
    public required Func<string, byte[]> Export { get; init; }

    /// <summary>Begins the list's names in the address.</summary>
    public required string Prefix { get; init; }

    /// <summary>A name of the list in the address.</summary>
    public string Prefixed(string name) => Prefix + name;

    /// <summary>The number of the last row on this page.</summary>
    public int Last => First == 0 ? 0 : First + Rows.Count - 1;

    /// <summary>The address without search, choices and order.</summary>
    public string Bare => Links.Bare(Filters.Select(filter => filter.Name));

    /// <summary>"12 of 60 people, by name, A to Z".</summary>
    public string Said
    {
        get
        {
            var count = IsCut ? $"{Counts.Number(Found)} of {Counted}" : Counted;
            return Heads.FirstOrDefault(head => head.IsDown is not null) is { } order
                ? $"{count}, by {char.ToLowerInvariant(order.Label[0])}{order.Label[1..]}, {order.Words}"
                : count;
        }
    }

    /// <summary>The page, or the file that the address asks for.</summary>
    public IActionResult Answer(PageModel page) =>
        Format switch
        {
            ListExport.Csv or ListExport.Xlsx when !MayExport => new StatusCodeResult(StatusCodes.Status403Forbidden),
            ListExport.Csv => File("text/csv; charset=utf-8"),
            ListExport.Xlsx => File("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => page.Page(),
        };

    private FileContentResult File(string type) =>
        new(Export(Format), type) { FileDownloadName = $"{ListExport.FileName(Title)}.{Format}" };
}

/// <summary>A choice above the list.</summary>
internal sealed record ListChoices(string Label, string Name, string Chosen, IReadOnlyList<string> Values);

/// <summary>The head of a column.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Key">Its name in addresses.</param>
/// <param name="IsDown">Which way the list is sorted by it; null when it is not.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand to the right.</param>
internal sealed record ListHead(string Label, string Key, bool? IsDown, bool IsNumber)
{
    public required string UpWords { get; init; }
    public required string DownWords { get; init; }

    /// <summary>The way it is sorted, said.</summary>
    public string Words => IsDown == true ? DownWords : UpWords;

    /// <summary>For <c>aria-sort</c>.</summary>
    public string? Aria =>
        IsDown switch
        {
            null => null,
            true => "descending",
            false => "ascending",
        };

    /// <summary>What pressing it asks for: this order, or the other way round.</summary>
    public string Next => IsDown == false ? "-" + Key : Key;
}

/// <summary>A cell as the page shows it.</summary>
internal sealed record ListCell(string Text, string? Link, string? Note, IHtmlContent? Html);
