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

    /// <summary>Which step of a report has begun.</summary>
    public static Task Step(int at)
    {
        Say($"{at + 1} of {Reporting.Steps.Count}: {Reporting.Steps[at]}...");
        return Task.CompletedTask;
    }
}
