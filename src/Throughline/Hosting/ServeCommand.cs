using System.CommandLine;
using Throughline.Persistence;

namespace Throughline.Hosting;

/// <summary><c>throughline serve</c>: the application on the configured database.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on, joined by semicolons.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command("serve", "Runs the web application. Example: throughline serve --urls http://127.0.0.1:5080")
        {
            urls,
        };
        var choice = StoreChoice.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = choice.Of(parsed);
                // The two halves of a start: the database's model and schema, and the application, which touches neither.
                var upgraded = Task.Run(() => store.Upgrade(stop), stop);
                await using var app = WebHost.Build(new HostChoices(store, parsed.GetValue(urls)!) { RunsJobs = true });
                await upgraded;
                await app.StartAsync(stop);
                await Console.Error.WriteLineAsync(
                    $"Throughline is at {string.Join(", ", app.Urls)} with {store.Name}. Ctrl+C ends it."
                );
                if (
                    app.Services.GetRequiredService<PublicAddress>().Warning(app.Configuration, parsed.GetValue(urls)!) is
                    { } warning
                )
                {
                    await Console.Error.WriteLineAsync(warning);
                }
                await app.WaitForShutdownAsync(stop);
                return 0;
            }
        );
        return command;
    }
}
