using System.CommandLine;

namespace Throughline.Hosting;

/// <summary>The examples that <c>--help</c> shows: each works as pasted, so it calls the program as the person has called it.</summary>
internal static class Examples
{
    private const string Mark = "Example: ";
    private const string Program = "throughline";

    /// <summary>Set by the script at the repository's root to the name by which it was called.</summary>
    public const string CalledAs = "THROUGHLINE_CALLED_AS";

    /// <summary>Puts the called name into each example.</summary>
    public static void Call(Command command, string name)
    {
        if (command.Description?.Split(Mark) is [var words, var example])
        {
            command.Description = $"{words}{Mark}{example.Replace($"{Program} ", $"{name} ", StringComparison.Ordinal)}";
        }
        foreach (var part in command.Subcommands)
        {
            Call(part, name);
        }
    }
}
