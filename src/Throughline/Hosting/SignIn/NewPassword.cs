using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>What a new password must be: long, not the address, not one that everybody guesses first.</summary>
internal static class NewPassword
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 12;

    private const int Longest = 256;

    // What guessing begins with, once short ones are out: runs, keyboard rows, and the words of this place.
    private static readonly string[] Guessed =
    [
        "password",
        "passwort",
        "throughline",
        "letmein",
        "welcome",
        "qwerty",
        "asdfgh",
        "iloveyou",
        "administrator",
        "123456",
        "abcdef",
        "changeme",
        "principal",
        "superintendent",
    ];

    /// <summary>Null when it will do; else what to do instead.</summary>
    public static string? Refusal(string? password, string? again, Account account)
    {
        if (password is null || password.Length < Shortest)
        {
            return $"Use {Shortest} characters or more; three or four words that do not belong together are easy to remember.";
        }
        if (password.Length > Longest)
        {
            return $"Use {Longest} characters or fewer.";
        }
        var name = (account.Email ?? "").Split('@')[0];
        var rest = Guessed.Append(name).Where(word => word.Length > 3).Aggregate(password, Without);
        if (rest.Where(char.IsLetterOrDigit).Distinct().Count() < 5)
        {
            return "This would be guessed early. Use words that have nothing to do with you or this site.";
        }
        return again is not null && again != password ? "The two do not match. Type the same twice." : null;
    }

    private static string Without(string password, string word) =>
        password.Replace(word, "", StringComparison.OrdinalIgnoreCase);
}
