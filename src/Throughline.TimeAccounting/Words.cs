using Throughline.TimeAccounting.Rosters;

namespace Throughline.TimeAccounting;

/// <summary>The spelling of codes, roles and kinds in files and tables: lower case, words joined by an underscore.</summary>
public static class Words
{
    private static readonly string[] Withs = Spell<With>();
    private static readonly string[] Focuses = Spell<Focus>();
    private static readonly string[] Roles = Spell<PersonRole>();
    private static readonly string[] Kinds = Spell<AssignmentKind>();

    /// <summary>As in the table of With codes.</summary>
    public static string Word(this With with) => Withs[(int)with];

    /// <summary>As in the table of Focus codes.</summary>
    public static string Word(this Focus focus) => Focuses[(int)focus];

    /// <summary>As in the column role of <c>people.csv</c>.</summary>
    public static string Word(this PersonRole role) => Roles[(int)role];

    /// <summary>As in the column kind of <c>assignments.csv</c>.</summary>
    public static string Word(this AssignmentKind kind) => Kinds[(int)kind];

    /// <summary>Reads a word back, exactly as it is spelled but for case; false when it is none.</summary>
    public static bool TryParse(string word, out With with) => TryFind(Withs, word, out with);

    /// <inheritdoc cref="TryParse(string, out With)"/>
    public static bool TryParse(string word, out Focus focus) => TryFind(Focuses, word, out focus);

    /// <inheritdoc cref="TryParse(string, out With)"/>
    public static bool TryParse(string word, out PersonRole role) => TryFind(Roles, word, out role);

    /// <inheritdoc cref="TryParse(string, out With)"/>
    public static bool TryParse(string word, out AssignmentKind kind) => TryFind(Kinds, word, out kind);

    private static bool TryFind<T>(string[] words, string word, out T value)
        where T : struct, Enum
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (words[index].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                value = Values<T>.All[index];
                return true;
            }
        }
        value = Values<T>.All[0];
        return false;
    }

    private static class Values<T>
        where T : struct, Enum
    {
        public static readonly T[] All = Enum.GetValues<T>();
    }

    private static string[] Spell<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => string.Concat(name.Select((letter, at) => Joined(letter, at))))];

    private static string Joined(char letter, int at) =>
        char.IsUpper(letter) && at > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString();
}
