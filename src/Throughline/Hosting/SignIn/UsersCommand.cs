using System.CommandLine;
using System.CommandLine.Parsing;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary><c>throughline users</c>: accounts, from the machine itself.</summary>
internal static class UsersCommand
{
    public static Command Create() => new("users", "Accounts: who can sign in.") { Add(), Disable(), Reset() };

    private static Command Add()
    {
        var email = Email();
        var seats = new Option<string[]>("--seat")
        {
            Description =
                "One or more seats, such as SYSA, SENR, CHIEF, DATA or AUDR. Those that follow from assignments (ILD, PRIN) are only checked.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        seats.Validators.Add(Known);
        var password = PasswordOption();
        var command = new Command(
            "add",
            "Makes an account; the first one of an empty installation is its administrator, all others get a link with which they choose their own password. Example: throughline users add --email it@district.example --seat SYSA"
        )
        {
            email,
            seats,
            password,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("users add");
                var told = await new Accounts(db).Add(
                    parsed.GetValue(email)!,
                    [.. parsed.GetValue(seats)!.Select(SeatWords.Parse)],
                    ReadPassword(parsed.GetValue(password)),
                    stop
                );
                return told.Answer(answer, parsed);
            }
        );
        return command;
    }

    private static Command Disable()
    {
        var email = Email();
        var command = new Command(
            "disable",
            "Ends an account and all its sessions. Example: throughline users add --email ana@district.example --seat SYSA && throughline users disable --email ana@district.example"
        )
        {
            email,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("users disable");
                return (await new Accounts(db).End(parsed.GetValue(email)!, stop)).Answer(answer, parsed);
            }
        );
        return command;
    }

    private static Command Reset()
    {
        var email = Email();
        var password = PasswordOption();
        var command = new Command(
            "reset",
            "Ends an account's password and sessions, and prints a link that works once, with which its owner chooses a new one. Example: throughline users add --email ben@district.example --seat SYSA && throughline users reset --email ben@district.example"
        )
        {
            email,
            password,
        };
        var choice = StoreChoice.On(command);
        var answer = CommandAnswer.On(command);
        command.SetAction(
            async (parsed, stop) =>
            {
                var store = await choice.Ready(parsed, stop);
                await using var db = store.OpenFor("users reset");
                var told = await new Accounts(db).Reset(parsed.GetValue(email)!, ReadPassword(parsed.GetValue(password)), stop);
                return told.Answer(answer, parsed);
            }
        );
        return command;
    }

    private static Option<string> Email() => new("--email") { Description = "The account's e-mail address.", Required = true };

    private static Option<bool> PasswordOption() =>
        new("--password-stdin")
        {
            Description =
                "Read the password from standard input; else a link that works once is printed, and for the first administrator a first password.",
        };

    private static string? ReadPassword(bool fromInput) => fromInput ? Console.In.ReadLine() ?? "" : null;

    private static void Known(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !SeatWords.TryParse(token.Value, out _)))
        {
            result.AddError(
                $"--seat cannot be \"{token.Value}\"; it is one of {string.Join(", ", Enum.GetValues<Seat>().Select(seat => seat.Word()))}."
            );
        }
    }
}
