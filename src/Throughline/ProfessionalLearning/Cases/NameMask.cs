using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Cases;

/// <summary>Takes the names of principals out of a text that leaves its circle: full names, a title with a surname, a given name or surname alone.</summary>
internal sealed partial class NameMask
{
    /// <summary>What stands in a name's place.</summary>
    public const string Instead = "[a principal]";

    // Names that are everyday words: alone they stay, since a sentence may begin with them.
    private static readonly HashSet<string> AlsoWords = new(
        "Art Autumn Bill Black Brown Chance Day Dawn Dean Drew English Faith Frank Gene Grace Grant Gray Green Hall Hill Hope Joy Junior King Lane Law Long Love Mark Marsh May Miles Moon Page Park Price Reed Rich Rose Short Small Stone Summer Sunday Walker Ward Wells West White Will Wise Wood Woods Young".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private readonly IReadOnlyList<string> whole;
    private readonly HashSet<string> parts;

    private NameMask(IReadOnlyList<string> names)
    {
        whole = [.. names.Where(name => name.Length > 0).OrderByDescending(name => name.Length)];
        parts = names
            .SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Length > 2 && !part.EndsWith('.'))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Of the principals with these names.</summary>
    public static NameMask Over(IEnumerable<string> names) => new([.. names]);

    /// <summary>Of all principals in the directory.</summary>
    public static async Task<NameMask> Of(ThroughlineDb db, CancellationToken stop) =>
        Over(await db.People.Where(one => one.Role == PersonRole.Principal).Select(one => one.Name).ToListAsync(stop));

    /// <summary>The text without them.</summary>
    public string Without(string text)
    {
        var left = whole
            .Where(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            .Aggregate(text, (rest, name) => rest.Replace(name, Instead, StringComparison.OrdinalIgnoreCase));
        return Word()
            .Replace(
                left,
                found =>
                    parts.Contains(found.Groups["name"].Value)
                    && (found.Groups["title"].Success || !AlsoWords.Contains(found.Groups["name"].Value))
                        ? Instead
                        : found.Value
            );
    }

    [GeneratedRegex(
        @"(?<title>\b(Principal|Mr|Mrs|Ms|Mx|Dr|Sr|Sra)\.?\s+)?\b(?<name>\p{Lu}(['’]\p{Lu})?[\p{L}\p{M}-]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Word();
}
