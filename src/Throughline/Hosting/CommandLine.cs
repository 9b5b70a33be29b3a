using System.CommandLine;
using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Hosting.SignIn;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Persistence.Backups;
using Throughline.Persistence.Fading;
using Throughline.Persistence.History;
using Throughline.Persistence.Imports;
using Throughline.Persistence.Sealing;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Analyze;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Calendars.Feeds;

namespace Throughline.Hosting;

/// <summary>The command line: one of the two doors. Every command of every module is listed here by name.</summary>
/// <remarks>Only the command that the line names is made, so that one without a database starts without waiting for the others.</remarks>
internal static class CommandLine
{
    private static readonly (string Name, Func<Command> Create)[] Commands =
    [
        ("demo", DemoCommand.Create),
        ("serve", ServeCommand.Create),
        ("import", Import),
        ("undo", UndoCommand.Create),
        ("analyze", AnalyzeCommand.Create),
        ("sample", SampleCommand.Create),
        ("feed", FeedCommand.Create),
        ("backup", BackupCommand.Create),
        ("restore", RestoreCommand.Create),
        ("mail", MailCommand.Create),
        ("users", UsersCommand.Create),
        ("migrate", MigrateCommand.Create),
        ("keys", KeysCommand.Create),
        ("routes", RoutesCommand.Create),
        ("verify", VerifyCommand.Create),
        ("retention", () => RetentionCommand.Create(WebHost.Fading)),
        ("doctor", DoctorCommand.Create),
    ];

    /// <summary>Runs one command; 0 done, 1 the input was refused or a check failed, 2 wrong usage.</summary>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Throughline: a central office's support for its instructional leadership directors.");
        var named = Array.Find(Commands, command => args is [var first, ..] && first == command.Name);
        foreach (var command in named.Create is null ? Commands : [named])
        {
            root.Add(command.Create());
        }
        var parsed = root.Parse(args);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (UnsoundFileException unsound)
        {
            await Console.Error.WriteLineAsync(unsound.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; nothing was kept.");
        }
#pragma warning disable CA1031 // Whatever it was, a person gets a sentence and not a trace.
        catch (Exception unexpected)
        {
            await Console.Error.WriteLineAsync(Sentence(unexpected));
        }
#pragma warning restore CA1031
        return 1;
    }

    private static Command Import() =>
        new("import", "Brings files into the database.") { ImportRosterCommand.Create(), ImportCalendarCommand.Create() };

    // The innermost reason is the one a person can do something about.
    private static string Sentence(Exception unexpected)
    {
        var reason = unexpected.GetBaseException();
        var line = reason.Message.ReplaceLineEndings(" ").Trim();
        return $"throughline: {line} ({reason.GetType().Name}); nothing was kept. throughline doctor may know more.";
    }
}
