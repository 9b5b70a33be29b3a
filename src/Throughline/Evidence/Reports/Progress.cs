namespace Throughline.Evidence.Reports;

/// <summary>What a command is doing, on standard error where somebody watches.</summary>
internal static class Progress
{
    public static void Say(string words)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(words);
        }
    }
}
