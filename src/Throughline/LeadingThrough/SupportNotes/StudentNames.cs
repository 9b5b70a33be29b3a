using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>A gentle look for names of students in what someone is about to keep. It asks; it never stops anyone, and what it saw is kept nowhere.</summary>
internal static partial class StudentNames
{
    private static readonly string[] NoNames =
    [
        .. "The This That These He She They We You I Next On In At For With After Before When What Why How Ask Let My Our His Her".Split(
            ' '
        ),
        .. "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".Split(
            ' '
        ),
        .. "Grade Room School Elementary Middle High Human Resources Dr Mr Ms Mrs Central Office District Board Principal Network".Split(
            ' '
        ),
    ];

    /// <summary>What may be a student's name: two capitalised words that name nobody on the staff, or a word after "student".</summary>
    public static async Task<IReadOnlyList<string>> In(string text, ThroughlineDb db, CancellationToken stop)
    {
        var called = Called().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        var pairs = Pair()
            .Matches(text)
            .Where(match => !NoNames.Contains(match.Groups["first"].Value) && !NoNames.Contains(match.Groups["last"].Value))
            .Select(match => $"{match.Groups["first"].Value} {match.Groups["last"].Value}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (pairs.Count > 0)
        {
            var staff = await db
                .People.Where(person => pairs.Contains(person.Name))
                .Select(person => person.Name)
                .ToListAsync(stop);
            var places = await db.Schools.Select(school => school.Name).ToListAsync(stop);
            places.AddRange(await db.Networks.Select(network => network.Name).ToListAsync(stop));
            pairs =
            [
                .. pairs
                    .Except(staff)
                    .Where(pair => !places.Exists(place => place.Contains(pair, StringComparison.OrdinalIgnoreCase))),
            ];
        }
        return [.. pairs, .. called.Where(name => !pairs.Exists(pair => pair.StartsWith(name, StringComparison.Ordinal)))];
    }

    [GeneratedRegex(@"\b(?<first>\p{Lu}[\p{Ll}’'-]+)\s+(?<last>\p{Lu}[\p{L}’'-]+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"\b(?:[Ss]tudent|[Pp]upil|[Bb]oy|[Gg]irl|[Cc]hild|[Kk]id)(?:,? (?:named|called))? (?<name>\p{Lu}\p{Ll}+)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Called();
}
