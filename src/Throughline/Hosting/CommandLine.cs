using System.CommandLine;
using Throughline.Accountability.Scorecards.Comparing;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Demo;
using Throughline.Evidence.Reports;
using Throughline.Evidence.Reproduction;
using Throughline.Frame.Imports;
using Throughline.Hosting.SignIn;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Persistence.Backups;
using Throughline.Persistence.Fading;
using Throughline.Persistence.History;
using Throughline.Persistence.Imports;
using Throughline.Persistence.Sealing;
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
        ("compare", Compare),
        ("undo", UndoCommand.Create),
        ("analyze", AnalyzeCommand.Create),
        ("report", () => ReportCommand.Create(Pages)),
        ("export", ExportCommand.Create),
        ("reproduce", ReproduceCommand.Create),
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

    /// <inheritdoc cref="Invocation.Run"/>
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand(Invocation.About);
        var named = Array.Find(Commands, command => args is [var first, ..] && first == command.Name);
        foreach (var command in named.Create is null ? Commands : [named])
        {
            root.Add(command.Create());
        }
        if (Environment.GetEnvironmentVariable(Examples.CalledAs) is { Length: > 0 } name)
        {
            Examples.Call(root, name);
        }
        return await Invocation.Run(root, args);
    }

    /// <summary>Every command, for whoever looks at all of them.</summary>
    public static IEnumerable<Command> All() => Commands.Select(command => command.Create());

    // The web application, built and never started: a report is drawn by the same pieces as its page.
    private static IServiceProvider Pages(Store store) => WebHost.Build(new HostChoices(store, "http://127.0.0.1:0")).Services;

    private static Command Compare() =>
        new("compare", "Holds what the methods would ask beside what others set. Example: throughline compare targets")
        {
            CompareTargetsCommand.Create(),
        };

    private static Command Import() =>
        new(
            "import",
            "Brings files into the database. Example: throughline sample var/harbor && throughline import roster var/harbor"
        )
        {
            ImportRosterCommand.Create(),
            ImportCalendarCommand.Create(),
            ImportScorecardCommand.Create(),
        };
}
