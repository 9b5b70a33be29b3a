using Throughline.TimeAccounting.Rosters;

namespace Throughline.Evidence.Samples;

/// <summary>A title with people's names replaced by what they are, for the ILD to look over before it is released for coding.</summary>
internal sealed class MaskedTitle
{
    private const int ShortestName = 3;
    private readonly Dictionary<string, PersonRole> names = new(StringComparer.Ordinal);

    /// <param name="people">Everybody whose name is to go.</param>
    public MaskedTitle(IEnumerable<RosterPerson> people)
    {
        foreach (var person in people)
        {
            foreach (var name in person.Name.Split(' ').Where(name => name.Length >= ShortestName && !name.EndsWith('.')))
            {
                names.TryAdd(name, person.Role);
            }
        }
    }

    /// <summary>The title as it is proposed.</summary>
    public string Of(string title)
    {
        var words = new List<string>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim(',', '.', ':', ';', '(', ')', '"', '-', '’', '\'');
            var name =
                bare.EndsWith("’s", StringComparison.Ordinal) || bare.EndsWith("'s", StringComparison.Ordinal)
                    ? bare[..^2]
                    : bare;
            var shown = names.TryGetValue(name, out var role) ? word.Replace(name, Role(role), StringComparison.Ordinal) : word;
            if (words.Count == 0 || words[^1] != shown || shown == word)
            {
                words.Add(shown);
            }
        }
        var masked = string.Join(' ', words);
        return masked.Length > SampledEntry.LongestTitle ? masked[..SampledEntry.LongestTitle] : masked;
    }

    private static string Role(PersonRole role) =>
        role switch
        {
            PersonRole.Principal => "[principal]",
            PersonRole.Ild => "[ILD]",
            PersonRole.SchoolStaff => "[school staff]",
            PersonRole.Board => "[board]",
            _ => "[central office]",
        };
}
