using System.Security.Claims;

namespace Throughline.Shell.Navigation;

/// <summary>Every line of every module, in the order in which the host lists the modules.</summary>
/// <param name="Items">The lines.</param>
public sealed record Menu(IReadOnlyList<MenuItem> Items)
{
    private const int Tabs = 5;

    /// <summary>What this reader may open.</summary>
    public IEnumerable<MenuItem> For(ClaimsPrincipal reader) => Items.Where(item => item.MayOpen(reader));

    /// <summary>Where this reader begins: on a page meant for that, else on the first line of their menu; null where nothing is theirs.</summary>
    public MenuItem? StartFor(ClaimsPrincipal reader) =>
        For(reader).OrderByDescending(item => item.IsStart).ThenBy(item => item.Group).FirstOrDefault();

    /// <summary>What stands at the bottom of this reader's phone.</summary>
    public IReadOnlyList<MenuItem> TabsFor(ClaimsPrincipal reader) => [.. For(reader).Where(item => item.OnTabBar).Take(Tabs)];

    /// <summary>The line of the page that a request is on: the longest route that holds it, so that <c>/people/new</c> marks People.</summary>
    public MenuItem? At(PathString path) => Items.Where(item => item.Holds(path)).MaxBy(item => item.Href.Length);
}
