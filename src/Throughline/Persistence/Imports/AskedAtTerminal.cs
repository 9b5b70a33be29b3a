namespace Throughline.Persistence.Imports;

/// <summary>Whether to go on without what is left out: asked where somebody sits at a terminal, else no.</summary>
internal static class AskedAtTerminal
{
    /// <summary>Asks.</summary>
    /// <param name="what">What would come in, such as "other rows".</param>
    public static bool Import(string what)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return false;
        }
        Console.Error.Write($"Import all {what}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
