using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Hosting;
using Throughline.Persistence;
using Xunit;

namespace Throughline.Tests.Access.Cells;

/// <summary>
/// Every form that the program takes, sent by somebody in each seat with other people's numbers and hostile words in every field that the page binds: nothing is written
/// that the matrix does not grant toward that person, nothing fails, and no word that was sent comes back as markup.
/// </summary>
public sealed partial class ForgedFormsTests(CellsApart cells) : IClassFixture<CellsApart>
{
    private const string Hostile = "zq<b id=zqforged onload=alert(1)>\"'=1+1\r\nBcc: zq@evil.example";

    // Those whose own ways of signing in would end the walk of all others.
    private static readonly string[] Spared = ["/sign-", "/account", "/accounts", "/welcome", "/setup", "/error", "/backups"];

    // Rows of which the matrix says nothing by itself, each with the reason.
    private static readonly Dictionary<string, string> Besides = new(StringComparer.Ordinal)
    {
        ["OptOut"] = "which letters somebody chose not to get, their own choice",
        ["ResearchOptOut"] = "whether somebody's own weeks go to researchers, their own choice",
        ["HeldVersion"] = "what a hold keeps of a row that somebody changes (M2), in their name",
    };

    // The district's own words and rules begin with set-up: its administrator changes them as configuration (R40).
    private static readonly string[] Configured = ["RuleEdit", "OrderedRule", "Promise", "District"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_writes_what_the_matrix_does_not_grant_toward_that_person_however_the_form_is_forged()
    {
        Soak.Only();
        var pages = (await cells.Site.Registered())
            .Where(each => each.Page is not null && !Spared.Any(path => each.Route.StartsWith(path, StringComparison.Ordinal)))
            .ToList();
        var wrong = new List<string>();
        var sent = 0;
        foreach (var seat in cells.Scene.SignedIn.Where(seat => seat != Seat.Gone).OrderBy(seat => seat == Seat.Sysa))
        {
            using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(seat)!);
            var token = await Token(browser);
            var before = await LastEntry();
            foreach (var page in pages)
            {
                foreach (var path in Paths(page))
                {
                    foreach (var handler in Handlers(page.Page!))
                    {
                        sent++;
                        var answer = await Send(browser, path, handler, page.Page!, token);
                        if (answer >= HttpStatusCode.InternalServerError && answer != HttpStatusCode.InsufficientStorage)
                        {
                            wrong.Add($"{seat.Word()}: {(int)answer} at POST {path} {handler.Name}");
                        }
                    }
                }
            }
            wrong.AddRange(await Ungranted(seat, before));
        }
        Console.WriteLine($"Access: {sent:N0} forged forms sent, {wrong.Count} findings.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
        await NothingComesBackAsMarkup();
    }

    private async Task NothingComesBackAsMarkup()
    {
        var routes = await cells.Site.Registered();
        foreach (var seat in new[] { Seat.Ild, Seat.Prin, Seat.Chief, Seat.Senr })
        {
            using var browser = await cells.Site.SignedIn(cells.Scene.AddressOf(seat)!);
            // The walk decodes what it reads, so that what holds the words is asked for once more as it was sent.
            foreach (
                var answer in (await new Walk(browser, cells).All(routes, Stop)).Where(each => Markup().IsMatch(each.Text))
            )
            {
                using var sent = await browser.GetAsync(new Uri(answer.Path, UriKind.Relative), Stop);
                // Only a page is read as markup: a table to download says what it is, and nothing guesses (EveryAnswerTests).
                if (sent.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    Assert.DoesNotMatch(Markup(), await sent.Content.ReadAsStringAsync(Stop));
                }
            }
        }
    }

    private async Task<IEnumerable<string>> Ungranted(Seat seat, long before)
    {
        await using var db = cells.Scene.Store.OpenFor("test");
        var reader = await cells.Scene.ReaderOf(seat, Stop);
        var kinds = db
            .Model.GetEntityTypes()
            .Select(each => each.ClrType)
            .Where(each => each.GetCustomAttribute<RecordAttribute>() is not null)
            .DistinctBy(each => each.Name)
            .ToDictionary(each => each.Name, each => each.GetCustomAttribute<RecordAttribute>()!.Kind);
        var written = await db
            .JournalEntries.AsNoTracking()
            .Where(each => each.Sequence > before && each.Who == reader.Email)
            .ToListAsync(Stop);
        return written
            .Where(each =>
                ActsOf(each.Act) is { Length: > 0 } && kinds.ContainsKey(each.Kind) && !Besides.ContainsKey(each.Kind)
            )
            .Where(each => !Configured.Contains(each.Kind) || !reader.MayAnywhere(RecordKind.R40, Act.Update))
            .Where(each => !ActsOf(each.Act).Any(act => May(reader, kinds[each.Kind], act, each.AboutId)))
            .Select(each => $"{seat.Word()} {each.Act} {kinds[each.Kind]} {each.Kind} about {each.AboutId}");
    }

    private static bool May(Reader reader, RecordKind kind, Act act, long? about) =>
        about is not { } person || person == reader.PersonId
            ? reader.MayAnywhere(kind, act)
            : reader.May(kind, act, person) || reader.May(kind, act, person, isParty: reader.Holds(Seat.Dept));

    private static Act[] ActsOf(string act) =>
        act switch
        {
            JournalActs.Added => [Act.Create, Act.Update, Act.Approve],
            JournalActs.Changed => [Act.Update, Act.Create, Act.Delete, Act.Approve],
            JournalActs.Removed => [Act.Delete, Act.Update, Act.Approve],
            _ => [],
        };

    private async Task<long> LastEntry()
    {
        await using var db = cells.Scene.Store.OpenFor("test");
        return await db.JournalEntries.MaxAsync(each => (long?)each.Sequence, Stop) ?? 0;
    }

    private IEnumerable<string> Paths(Registered page) =>
        page.Route.Contains('{', StringComparison.Ordinal) ? new Walk(null!, cells).Fill(page).Take(3) : [page.Route];

    private static IEnumerable<MethodInfo> Handlers(Type page) =>
        page.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(each => each.Name.StartsWith("OnPost", StringComparison.Ordinal));

    private async Task<HttpStatusCode> Send(HttpClient browser, string path, MethodInfo handler, Type page, string token)
    {
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", token) };
        foreach (var bound in page.GetProperties().Where(each => each.GetCustomAttribute<BindPropertyAttribute>() is not null))
        {
            Add(fields, bound.GetCustomAttribute<BindPropertyAttribute>()!.Name ?? bound.Name, bound.PropertyType, 0);
        }
        foreach (var parameter in handler.GetParameters().Where(each => each.ParameterType != typeof(CancellationToken)))
        {
            Add(fields, parameter.Name!, parameter.ParameterType, 0);
        }
        var name = handler.Name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal);
        var joint = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(
            new Uri(name.Length > 0 ? $"{path}{joint}handler={name}" : path, UriKind.Relative),
            form,
            Stop
        );
        return answer.StatusCode;
    }

    private void Add(List<KeyValuePair<string, string>> fields, string name, Type type, int depth)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (Value(bare) is { } value)
        {
            fields.Add(new(name, value));
        }
        else if (bare != typeof(string) && bare.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = bare.IsArray ? bare.GetElementType()! : bare.GetGenericArguments().LastOrDefault() ?? typeof(string);
            Add(fields, Value(item) is null ? $"{name}[0]" : name, item, depth + 1);
        }
        else if (bare is { IsClass: true } && depth < 3 && bare.Namespace!.StartsWith("Throughline", StringComparison.Ordinal))
        {
            foreach (var part in bare.GetProperties().Where(each => each.CanWrite))
            {
                Add(fields, $"{name}.{part.Name}", part.PropertyType, depth + 1);
            }
        }
    }

    private string? Value(Type type) =>
        type == typeof(string) ? Hostile
        : type == typeof(long) ? cells.Scene.Principal.Id.ToString(CultureInfo.InvariantCulture)
        : type == typeof(int) || type == typeof(double) || type == typeof(decimal) ? "2"
        : type == typeof(bool) ? "true"
        : type == typeof(DateOnly) ? "2026-03-25"
        : type == typeof(TimeOnly) ? "10:00"
        : type == typeof(DateTimeOffset) || type == typeof(DateTime) ? "2026-03-25T10:00"
        : type == typeof(Guid) ? Guid.NewGuid().ToString()
        : type.IsEnum ? Enum.GetNames(type)[0]
        : null;

    private static async Task<string> Token(HttpClient browser) =>
        (await Website.Page(browser, "/account"))
            .QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

    [GeneratedRegex("<b id=zqforged", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
