using System.Security.Claims;

namespace Throughline.Shell.Navigation;

/// <summary>One line of the menu. A module lists its own as plain values; the host puts the lists together by name.</summary>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Label">One to three words, as the page calls itself.</param>
/// <param name="Href">The page's route, such as <c>/week</c>.</param>
/// <param name="Icon">The line icon beside the word.</param>
/// <param name="MayOpen">Whether this reader can open the page at all; a line is never shown to lead to a refusal.</param>
/// <example><code>
/// new MenuItem(MenuGroup.MyWork, "Week", "/week", Icon.Week, reader => reader.HasSeat(Seat.Ild)) { OnTabBar = true }
/// </code></example>
public sealed record MenuItem(MenuGroup Group, string Label, string Href, Icon Icon, Func<ClaimsPrincipal, bool> MayOpen)
{
    /// <summary>Also at the bottom of a phone's screen; the first five that the reader may open stand there.</summary>
    public bool OnTabBar { get; init; }

    /// <summary>Whether those who may open it begin there after signing in.</summary>
    public bool IsStart { get; init; }

    /// <summary>How many things wait for the reader there; null, or an answer of 0, shows no number.</summary>
    public Func<HttpContext, ValueTask<int>>? Waiting { get; init; }

    /// <summary>Whether a request stands on this page or one below it.</summary>
    internal bool Holds(PathString path) =>
        Href == "/" ? path == "/" : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}
