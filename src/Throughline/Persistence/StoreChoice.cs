using System.CommandLine;

namespace Throughline.Persistence;

/// <summary>The options <c>--db</c> and <c>--as-of</c>, which every command that touches data takes.</summary>
internal sealed class StoreChoice
{
    private readonly Option<string> db = new("--db")
    {
        Description = "SQLite file, or PostgreSQL connection (a name with Host=).",
        DefaultValueFactory = _ => Configured,
    };

    private readonly Option<DateOnly?> asOf = DayOption.Optional("--as-of", "The day to take for today, such as 2026-03-02.");

    private StoreChoice() { }

    /// <summary>The database of the environment's <c>THROUGHLINE_DB</c>, else the file <c>var/throughline.db</c>.</summary>
    public static string Configured =>
        Environment.GetEnvironmentVariable("THROUGHLINE_DB") is { Length: > 0 } name ? name : Store.DefaultName;

    /// <summary>Gives the command both options.</summary>
    public static StoreChoice On(Command command)
    {
        var choice = new StoreChoice();
        command.Options.Add(choice.db);
        command.Options.Add(choice.asOf);
        return choice;
    }

    /// <summary>The database that the line names; nothing is opened or made yet.</summary>
    public Store Of(ParseResult parsed) =>
        new(
            parsed.GetValue(db)!,
            parsed.GetValue(asOf) is { } day ? new AsOfClock(day) : TimeProvider.System,
            Environment.GetEnvironmentVariable("THROUGHLINE_JOURNAL_KEY") is { Length: > 0 } file ? file : null,
            Environment.GetEnvironmentVariable("THROUGHLINE_KEY_RING") is { Length: > 0 } ring ? ring : null
        );

    /// <summary>The database that the line names, which must be there.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Store Existing(ParseResult parsed)
    {
        var store = Of(parsed);
        return store.File is { } file && !File.Exists(file)
            ? throw new FileNotFoundException(
                $"{store.Name}: there is no database of that name; throughline migrate makes one."
            )
            : store;
    }

    /// <summary>The database that the line names, of this version's schema: made where there is none.</summary>
    public async Task<Store> Ready(ParseResult parsed, CancellationToken stop)
    {
        var store = Of(parsed);
        await store.Upgrade(stop);
        return store;
    }
}
