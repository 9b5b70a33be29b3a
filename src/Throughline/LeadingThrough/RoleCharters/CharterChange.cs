using Throughline.TimeAccounting.Text;

namespace Throughline.LeadingThrough.RoleCharters;

/// <summary>What changed between two versions, in plain words.</summary>
/// <param name="Kind">What happened to the line.</param>
/// <param name="Text">The line as it stands now, or stood if it is gone.</param>
/// <param name="Before">As it stood, where it was reworded; else empty.</param>
internal sealed record CharterChange(ChangeKind Kind, string Text, string Before = "")
{
    // Two lines that share so much of their words are one that was reworded.
    private const double Alike = 0.5;

    /// <summary>The word that stands before it.</summary>
    public string Said =>
        Kind switch
        {
            ChangeKind.Added => "New",
            ChangeKind.Gone => "Gone",
            ChangeKind.Reworded => "Reworded",
            _ => "Unchanged",
        };

    /// <summary>Line by line: what is new, reworded, unchanged, in the order of the later version; then what is gone.</summary>
    public static IReadOnlyList<CharterChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var left = before.ToList();
        var kept = after.Select(line => left.Remove(line)).ToList();
        var changes = new List<CharterChange>();
        for (var at = 0; at < after.Count; at++)
        {
            if (kept[at])
            {
                changes.Add(new(ChangeKind.Unchanged, after[at]));
                continue;
            }
            var nearest = left.Select(line => (Line: line, Share: Likeness(line, after[at])))
                .Where(each => each.Share >= Alike)
                .OrderByDescending(each => each.Share)
                .Select(each => each.Line)
                .FirstOrDefault();
            changes.Add(nearest is null ? new(ChangeKind.Added, after[at]) : new(ChangeKind.Reworded, after[at], nearest));
            _ = nearest is not null && left.Remove(nearest);
        }
        return [.. changes, .. left.Select(line => new CharterChange(ChangeKind.Gone, line))];
    }

    private static double Likeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        return first.Count + second.Count == 0 ? 0 : 2.0 * first.Intersect(second).Count() / (first.Count + second.Count);
    }

    private static HashSet<string> Words(string line) =>
        [.. Folding.Fold(line).Split([' ', ',', '.', ';', ':'], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>What happened to one line of a charter.</summary>
internal enum ChangeKind
{
    Unchanged,
    Added,
    Reworded,
    Gone,
}
