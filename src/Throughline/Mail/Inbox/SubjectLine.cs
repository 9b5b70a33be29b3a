using System.Text.RegularExpressions;

namespace Throughline.Mail.Inbox;

/// <summary>What mail programs put before a subject when they answer or pass on, in the languages that districts write.</summary>
internal static partial class SubjectLine
{
    /// <summary>Whether the subject says that a letter is passed on.</summary>
    public static bool IsForward(string subject) => Forward().IsMatch(subject);

    /// <summary>Whether it says that a letter is answered.</summary>
    public static bool IsAnswer(string subject) => Answer().IsMatch(subject);

    /// <summary>The subject alone, on one line.</summary>
    public static string Bare(string subject)
    {
        var bare = OneLine.Of(subject, 200).Trim();
        while (Forward().Match(bare) is { Success: true } mark || (mark = Answer().Match(bare)).Success)
        {
            bare = bare[mark.Length..].TrimStart();
        }
        return bare;
    }

    [GeneratedRegex(
        @"^\s*(?:\[?(?:fwd?|wg|tr|rv|enc|i|doorst|vs|vb|videres|pd|továbbítás|пересл|转发|轉寄|転送|전달)\]?\s*[:：])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Forward();

    [GeneratedRegex(
        @"^\s*(?:(?:re|aw|sv|antw|odp|r|res|rif|réf|réponse|回复|回覆|返信|답장)(?:\[\d+\])?\s*[:：])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Answer();
}
