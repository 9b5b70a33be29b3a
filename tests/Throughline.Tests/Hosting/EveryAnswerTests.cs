using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Throughline.Access;
using Throughline.Hosting;
using Throughline.Tests.Access.Cells;
using Xunit;

namespace Throughline.Tests.Hosting;

/// <summary>What holds for every address that the program serves, whatever page is added: headers, forms, and what pages bind.</summary>
public sealed class EveryAnswerTests(CellsOnSqlite cells) : IClassFixture<CellsOnSqlite>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_it_to_itself()
    {
        using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(Seat.Ild)!);
        var wrong = new List<string>();
        var paths = (await cells.Site.Registered())
            .Where(route => route.Reads && !route.Route.Contains('{', StringComparison.Ordinal))
            .Select(route => route.Route)
            .Append("/no-such-page-at-all");
        foreach (var path in paths)
        {
            using var answer = await browser.GetAsync(Local(path), HttpCompletionOption.ResponseHeadersRead, Stop);
            var policy = Header(answer, "Content-Security-Policy");
            if (
                !policy.Contains("default-src 'self'", StringComparison.Ordinal)
                || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
                || policy.Contains("unsafe", StringComparison.Ordinal)
                || Header(answer, "X-Content-Type-Options") != "nosniff"
                || Header(answer, "X-Frame-Options") != "DENY"
                || Header(answer, "Referrer-Policy") != "same-origin"
            )
            {
                wrong.Add($"{path}: {policy}");
            }
            if (answer.Headers.CacheControl is not { NoStore: true })
            {
                wrong.Add($"{path} may be stored: {answer.Headers.CacheControl}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ILD")]
    [InlineData("SENR")]
    [InlineData("SYSA")]
    public async Task No_form_of_any_page_is_taken_without_its_token(string word)
    {
        using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(SeatWords.Parse(word))!);
        var taken = new List<string>();
        foreach (var route in (await cells.Site.Registered()).Where(Posts))
        {
            var path = route.Route.Contains('{', StringComparison.Ordinal)
                ? new Walk(browser, cells).Fill(route).LastOrDefault() ?? route.Route
                : route.Route;
            using var form = new FormUrlEncodedContent([new("x", "y")]);
            using var answer = await browser.PostAsync(Local(path), form, Stop);
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound))
            {
                taken.Add($"{answer.StatusCode} at {path}");
            }
        }
        Assert.Empty(taken);
    }

    [Fact]
    public void No_page_binds_a_row_of_the_database()
    {
        using var db = cells.Scene.Store.OpenFor("test");
        var rows = db.Model.GetEntityTypes().Select(entity => entity.ClrType).ToHashSet();
        var bound = typeof(WebHost)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)))
            .SelectMany(type =>
                type.GetProperties()
                    .Where(each => each.GetCustomAttribute<BindPropertyAttribute>() is not null)
                    .Select(each => (Page: type, Bound: each.PropertyType))
                    .Concat(
                        type.GetMethods()
                            .Where(each => each.Name.StartsWith("OnPost", StringComparison.Ordinal))
                            .SelectMany(each => each.GetParameters())
                            .Select(each => (Page: type, Bound: each.ParameterType))
                    )
            )
            .ToList();
        Assert.True(bound.Count > 100);
        Assert.Empty(
            bound
                .Where(each => Within(each.Bound, 0).Any(rows.Contains))
                .Select(each => $"{each.Page.Name} binds {each.Bound.Name}")
        );
    }

    // A type, those of which it is a list, and those of its parts.
    private static IEnumerable<Type> Within(Type type, int depth) =>
        depth > 4
            ? []
            : type.GetGenericArguments()
                .Concat(
                    type.Namespace?.StartsWith("Throughline", StringComparison.Ordinal) == true && !type.IsEnum
                        ? type.GetProperties().Where(each => each.CanWrite).Select(each => each.PropertyType)
                        : []
                )
                .SelectMany(each => Within(each, depth + 1))
                .Prepend(type);

    // A feed and a door of tokens know no cookie; what they are sent is tested beside them.
    private static bool Posts(Registered route) =>
        !route.Route.StartsWith("/api/", StringComparison.Ordinal)
        && (
            route.Page?.GetMethods().Any(each => each.Name.StartsWith("OnPost", StringComparison.Ordinal)) == true
            || route.Metadata.OfType<HttpMethodMetadata>().Any(each => each.HttpMethods.Contains("POST"))
        );

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(' ', values) : "";

    private static Uri Local(string path) => new(path, UriKind.Relative);
}
