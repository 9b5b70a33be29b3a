using Throughline.Frame.People;
using Throughline.TimeAccounting.Text;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Whose calendar a file is, going by its name: a roster id, an address or its part before the at sign, or a full name.</summary>
internal static class CalendarMatch
{
    /// <summary>The one person whom the name fits; null for none or several.</summary>
    public static long? Of(string file, IReadOnlyList<IldOfRoster> ilds)
    {
        var bare = Bare(file);
        var fits = ilds.Where(ild => Names(ild).Any(name => name == bare || name == Plain(bare))).ToList();
        return fits is [var only] ? only.Id : null;
    }

    private static string Bare(string file)
    {
        var name = Folding.Fold(file);
        foreach (var ending in new[] { ".gz", ".zip", ".ics" })
        {
            name = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        }
        return name;
    }

    private static IEnumerable<string> Names(IldOfRoster ild) =>
        [
            Folding.Fold(ild.RosterKey),
            .. ild.Addresses,
            .. ild.Addresses.Select(address => Plain(address.Split('@')[0])),
            Plain(Folding.Fold(ild.Name)),
        ];

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));
}

/// <summary>Somebody whose calendar may be loaded.</summary>
internal sealed record IldOfRoster(long Id, string RosterKey, string Name, IReadOnlyList<string> Addresses);
