using System.CommandLine;
using System.Globalization;
using Throughline.Demo.Cast;
using Throughline.Hosting;
using Throughline.Persistence;

namespace Throughline.Demo;

/// <summary><c>throughline demo</c>: the sample district on a throw-away database, in the browser.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var design = new Option<string>("--design")
        {
            Description = "harbor, new-york, atlanta or oakland.",
            DefaultValueFactory = _ => HarborDesign.Own,
        };
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => 5080 };
        // On the options, not on the command: there a default that nobody typed is not known yet.
        design.Validators.Add(result =>
        {
            if (HarborDesign.Find(result.GetValueOrDefault<string>() ?? "") is null)
            {
                result.AddError("--design is harbor, new-york, atlanta or oakland.");
            }
        });
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 65_535)
            {
                result.AddError("--port is a number from 1 to 65535.");
            }
        });
        var command = new Command("demo", "Opens a sample district in the browser. Example: throughline demo --design oakland")
        {
            design,
            port,
        };
        command.SetAction((parsed, stop) => Run(HarborDesign.Find(parsed.GetValue(design)!)!, parsed.GetValue(port), stop));
        return command;
    }

    private static async Task<int> Run(HarborDesign design, int port, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-demo-").FullName;
        try
        {
            var store = new Store(Path.Combine(folder, "demo.db"), new DemoClock(TimeProvider.System));
            await store.Upgrade(stop);
            await new DemoDistrict(store, design).Build(Say, stop);
            var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
            await using var app = WebHost.Build(new HostChoices(store, url) { DemoSignIn = true, RunsJobs = true });
            await app.StartAsync(stop);
            Console.WriteLine($"{HarborUnified.Name}, a sample district, is at {url}. It is Thursday, March 19, 2026 there.");
            Console.WriteLine(
                $"Choose whom to sign in as on the first page: Marisol Vega is an ILD, {CentralOffice.Deputy} the deputy."
            );
            Console.WriteLine("Everything is thrown away when you end it with Ctrl+C.");
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(string sentence) => Console.Error.WriteLine(sentence);
}
