using System.CommandLine;
using System.Text.Json;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting;

/// <summary><c>throughline routes</c>: each kind of record with its routes, from the registration that serves them.</summary>
internal static class RoutesCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of lines." };
        var command = new Command(
            "routes",
            "Lists each kind of record with its list, item, export and write routes. Example: throughline routes --json"
        )
        {
            json,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                // Registration alone: no database is opened, no port listened on.
                await using var app = WebHost.Build(
                    new HostChoices(new Store("var/routes.db", TimeProvider.System), "http://127.0.0.1:0")
                );
                var kinds = await Of(app);
                if (parsed.GetValue(json))
                {
                    Console.WriteLine(JsonSerializer.Serialize(kinds, Web));
                    return 0;
                }
                foreach (var (kind, routes) in kinds)
                {
                    Console.WriteLine(
                        $"{kind}: list {Line(routes.List)}; item {Line(routes.Item)}; export {Line(routes.Export)}; write {Line(routes.Write)}"
                    );
                }
                return 0;
            }
        );
        return command;
    }

    /// <summary>The routes of a kind of record: an item's has a parameter in its address.</summary>
    public sealed record KindRoutes(List<string> List, List<string> Item, List<string> Export, List<string> Write);

    /// <summary>Kinds of record by their words, only those that some page or endpoint names.</summary>
    public static async Task<SortedDictionary<string, KindRoutes>> Of(WebApplication app)
    {
        var kinds = new SortedDictionary<string, KindRoutes>(StringComparer.Ordinal);
        foreach (
            var (route, rule) in (await Registered.Of(app)).SelectMany(each => each.Rules.Select(rule => (each.Route, rule)))
        )
        {
            if (!kinds.TryGetValue($"{rule.Kind}", out var routes))
            {
                kinds.Add($"{rule.Kind}", routes = new KindRoutes([], [], [], []));
            }
            var into = rule switch
            {
                { Act: Act.Export } => routes.Export,
                { Reads: false } => routes.Write,
                _ => route.Contains('{', StringComparison.Ordinal) ? routes.Item : routes.List,
            };
            into.Add(route);
        }
        return kinds;
    }

    private static string Line(List<string> routes) => routes.Count == 0 ? "-" : string.Join(' ', routes);
}
