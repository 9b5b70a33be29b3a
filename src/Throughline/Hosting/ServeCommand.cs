using System.CommandLine;

namespace Throughline.Hosting;

/// <summary><c>throughline serve</c>: the application on the configured database.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Addresses to listen on.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var command = new Command("serve", "Runs the web application. Example: throughline serve --urls http://127.0.0.1:5080")
        {
            urls,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var app = WebHost.Build([], parsed.GetValue(urls)!);
                await app.RunAsync(stop);
                return 0;
            }
        );
        return command;
    }
}
