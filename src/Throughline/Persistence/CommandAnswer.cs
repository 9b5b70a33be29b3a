using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Throughline.Persistence;

/// <summary>How a command answers: sentences for people, or with <c>--json</c> one object. What is wrong goes to standard error either way, a line each.</summary>
internal sealed class CommandAnswer
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Option<bool> json = new("--json") { Description = "Print one JSON object instead of sentences." };

    private CommandAnswer() { }

    /// <summary>Gives the command the option.</summary>
    public static CommandAnswer On(Command command)
    {
        var answer = new CommandAnswer();
        command.Options.Add(answer.json);
        return answer;
    }

    /// <summary>Whether an object is asked for: then nothing else may stand on standard output.</summary>
    public bool IsObject(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>It is done, or a check found nothing.</summary>
    /// <returns>The exit code 0.</returns>
    public int Done(ParseResult parsed, object facts, params IEnumerable<string> sentences) =>
        Give(parsed, [], facts, sentences);

    /// <summary>It was refused, or a check found something.</summary>
    /// <returns>The exit code 1.</returns>
    public int Refused(
        ParseResult parsed,
        IReadOnlyList<string> problems,
        object facts,
        params IEnumerable<string> sentences
    ) => Give(parsed, problems, facts, sentences);

    private int Give(ParseResult parsed, IReadOnlyList<string> problems, object facts, IEnumerable<string> sentences)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }
        if (IsObject(parsed))
        {
            var told = new JsonObject
            {
                ["ok"] = problems.Count == 0,
                ["problems"] = JsonSerializer.SerializeToNode(problems, Names),
            };
            foreach (var (name, value) in JsonSerializer.SerializeToNode(facts, Names)!.AsObject())
            {
                told[name] = value?.DeepClone();
            }
            Console.WriteLine(told.ToJsonString(Names));
        }
        else
        {
            foreach (var sentence in sentences)
            {
                Console.WriteLine(sentence);
            }
        }
        return problems.Count == 0 ? 0 : 1;
    }
}
