using System.Text;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;
using NodaTime;
using Throughline.Shell.Lists;
using Xunit;

namespace Throughline.Tests.Shell.Lists;

public sealed class ListOfTests
{
    private static readonly ListOf<Row> Columns = new ListOf<Row>("Schools", "school", "schools") { PageSize = 2 }
        .Column("Name", row => row.Name)
        .Column("Network", row => row.Network, filter: true)
        .Column("Visits", row => row.Visits)
        .Column("Last seen", row => row.Seen)
        .SortedBy("Name");

    private static readonly Row[] Rows =
    [
        new("Éastgate", "Tidewater", 3, new(2026, 11, 2)),
        new("Alder Street", "Lighthouse", 10, null),
        new("Gull Point", "Tidewater", -2, new(2026, 10, 30)),
        new("=HYPERLINK(\"http://x\")", "Lighthouse", 0, null),
    ];

    [Fact]
    public void A_list_is_sorted_as_declared_and_cut_into_pages()
    {
        var first = Ask("");
        Assert.Equal(["=HYPERLINK(\"http://x\")", "Alder Street"], Names(first));
        Assert.Equal((1, 2, 2), (first.First, first.Last, first.Pages));
        Assert.Equal("4 schools, by name, A to Z", first.Said);
        Assert.Equal(["Éastgate", "Gull Point"], Names(Ask("?p=2")));
        Assert.Equal(2, Ask("?p=99").Page);
        Assert.Equal(1, Ask("?p=-1").Page);
    }

    [Fact]
    public void Search_takes_every_word_in_any_column_without_case_or_accents()
    {
        Assert.Equal(["Éastgate"], Names(Ask("?q=tide+EAST")));
        Assert.Equal("1 of 4 schools, by name, A to Z", Ask("?q=eastgate").Said);
        var none = Ask("?q=nowhere");
        Assert.Equal((4, 0, 0, 0), (none.All, none.Found, none.First, none.Last));
    }

    [Fact]
    public void A_choice_keeps_the_rows_that_have_it_and_offers_what_is_there()
    {
        var shown = Ask("?network=Tidewater");
        Assert.Equal(["Éastgate", "Gull Point"], Names(shown));
        Assert.Equal(["Lighthouse", "Tidewater"], Assert.Single(shown.Filters).Values);
        Assert.Empty(Names(Ask("?network=Tide")));
    }

    [Theory]
    [InlineData("?sort=visits", "Gull Point")]
    [InlineData("?sort=-visits", "Alder Street")]
    [InlineData("?sort=last-seen", "Gull Point")]
    [InlineData("?sort=-last-seen", "Éastgate")]
    [InlineData("?sort=nothing-like-it", "Éastgate")]
    public void Numbers_and_days_have_their_own_order_and_what_is_not_known_stands_last(string query, string first) =>
        Assert.Equal(first, Names(Ask(query))[0]);

    [Fact]
    public void Its_links_keep_what_else_the_address_says_and_start_on_the_first_page()
    {
        var shown = Ask("?on=2026-09-01&q=a&p=2");
        Assert.Equal("/schools?on=2026-09-01&q=a&sort=visits", shown.Links.With(ListNames.Sort, "visits"));
        Assert.Equal("/schools?on=2026-09-01", shown.Bare);
    }

    [Fact]
    public void The_export_is_what_is_listed_on_every_page_and_no_cell_is_a_formula()
    {
        var csv = Encoding.UTF8.GetString(Ask("?sort=-visits").Export(ListExport.Csv));
        Assert.Equal(
            "\uFEFFName,Network,Visits,Last seen\r\nAlder Street,Lighthouse,10,\r\nÉastgate,Tidewater,3,2026-11-02\r\n"
                + "\"'=HYPERLINK(\"\"http://x\"\")\",Lighthouse,0,\r\nGull Point,Tidewater,-2,2026-10-30\r\n",
            csv
        );
        using var book = new MemoryStream(Ask("?network=Lighthouse").Export(ListExport.Xlsx));
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(["'=HYPERLINK(\"http://x\")", "Alder Street"], rows.Select(row => (string)row["Name"]!));
        Assert.Equal(10d, rows[1]["Visits"]);
        using var nothing = new MemoryStream(Ask("?q=nowhere").Export(ListExport.Xlsx));
        Assert.Equal(["Name", "Network", "Visits", "Last seen"], nothing.GetColumns(useHeaderRow: true));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData(" =1")]
    [InlineData("\"=1")]
    [InlineData("\t=1")]
    [InlineData("\uFF1D1")]
    public void What_begins_like_a_formula_is_made_words(string text) =>
        Assert.StartsWith("'", FormulaGuard.Safe(text), StringComparison.Ordinal);

    [Fact]
    public void Whoever_may_not_export_is_refused_the_file()
    {
        var shown = Columns.Show(Rows, Request("?as=csv"), mayExport: false);
        var refusal = Assert.IsType<Microsoft.AspNetCore.Mvc.StatusCodeResult>(shown.Answer(null!));
        Assert.Equal(403, refusal.StatusCode);
    }

    [Fact]
    public void A_column_that_is_left_out_is_not_searched_nor_exported()
    {
        var shown = Columns.Without("Network").Show(Rows, Request("?q=tidewater&network=Tidewater"), mayExport: true);
        Assert.Equal(0, shown.Found);
        Assert.DoesNotContain("Network", Encoding.UTF8.GetString(shown.Export(ListExport.Csv)), StringComparison.Ordinal);
    }

    private static ShownList Ask(string query) => Columns.Show(Rows, Request(query), mayExport: true);

    private static HttpRequest Request(string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/schools";
        context.Request.QueryString = new QueryString(query);
        return context.Request;
    }

    private static List<string> Names(ShownList shown) => [.. shown.Rows.Select(row => row[0].Text)];

    private sealed record Row(string Name, string Network, int Visits, LocalDate? Seen);
}
