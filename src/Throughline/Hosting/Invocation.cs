using System.CommandLine;
using System.Text.Json.Nodes;
using Throughline.TimeAccounting;

namespace Throughline.Hosting;

/// <summary>How any command is run: whatever goes wrong, a person gets a sentence.</summary>
internal static class Invocation
{
    public const string About = "Throughline: a central office's support for its instructional leadership directors.";

    /// <summary>Runs one command; 0 done, 1 the input was refused or a check failed, 2 wrong usage.</summary>
    public static async Task<int> Run(RootCommand root, string[] args)
    {
        var isJson = args.Contains("--json");
        try
        {
            var parsed = root.Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (UnsoundFileException unsound)
        {
            Refuse(isJson, [unsound.Message]);
        }
        catch (FileNotFoundException missing)
        {
            Refuse(isJson, [missing.Message]);
        }
        catch (OperationCanceledException)
        {
            Refuse(isJson, ["Stopped; nothing was kept."]);
        }
#pragma warning disable CA1031 // Whatever it was, a person gets a sentence and not a trace.
        catch (Exception unexpected)
        {
            Refuse(isJson, [Sentence(unexpected)]);
        }
#pragma warning restore CA1031
        return 1;
    }

    /// <summary>Says what is wrong, a line each; with <c>--json</c> as the one object, too.</summary>
    private static void Refuse(bool isJson, string[] problems)
    {
        JsonNode?[] told = [.. problems.Select(problem => JsonValue.Create(problem))];
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }
        if (isJson)
        {
            Console.WriteLine(new JsonObject { ["ok"] = false, ["problems"] = new JsonArray(told) }.ToJsonString());
        }
    }

    // The innermost reason is the one a person can do something about.
    private static string Sentence(Exception unexpected)
    {
        var reason = unexpected.GetBaseException();
        var line = reason.Message.ReplaceLineEndings(" ").Trim();
        return $"throughline: {line} ({reason.GetType().Name}); nothing was kept. throughline doctor may know more.";
    }
}
