using System.Text.RegularExpressions;
using Throughline.Access;

namespace Throughline.Frame.History;

/// <summary>What the journal calls a kind of row, for people: "Role grant"; of a kind of record its name in the access matrix.</summary>
internal static partial class KindWords
{
    public static string Of(string kind)
    {
        if (Enum.TryParse<RecordKind>(kind, out var record))
        {
            return AccessMatrix.NameOf(record);
        }
        var words = Hump().Replace(kind, match => $" {match.Value.ToLowerInvariant()}");
        return words;
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Hump();
}
