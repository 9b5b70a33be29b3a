namespace Throughline.Shell;

/// <summary>What every page says about the installation itself.</summary>
/// <param name="District">The district's name; empty before set-up.</param>
/// <param name="IsSample">The invented district of the demo: the foot of each page says so.</param>
public sealed record Masthead(string District, bool IsSample)
{
    /// <summary>Before anything is set up.</summary>
    public static Masthead Unnamed { get; } = new("", false);
}

/// <summary>Finds the masthead of a request; the host gives one that asks the database.</summary>
public delegate ValueTask<Masthead> MastheadOf(HttpContext context);
