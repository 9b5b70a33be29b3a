using System.Text.RegularExpressions;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>Tells from a letter's words what is asked for, and of whom.</summary>
internal static partial class LetterWords
{
    // The first that fits, the more particular ones first.
    private static readonly (DemandKind Kind, Regex Words)[] Kinds =
    [
        (DemandKind.Hearing, Hearing()),
        (DemandKind.PlanReview, Review()),
        (DemandKind.Training, Training()),
        (DemandKind.Presentation, Presentation()),
        (DemandKind.Template, Template()),
        (DemandKind.FiguresToPull, Figures()),
        (DemandKind.Meeting, Meeting()),
    ];

    /// <summary>What is asked for; a report where nothing says more.</summary>
    public static DemandKind Kind(string subject, string text) =>
        Kinds
            .Where(one => one.Words.IsMatch(subject))
            .Concat(Kinds.Where(one => one.Words.IsMatch(text)))
            .Select(one => (DemandKind?)one.Kind)
            .FirstOrDefault()
        ?? DemandKind.Report;

    /// <summary>Of whom: principals where the letter speaks to them alone, else ILDs.</summary>
    /// <param name="text">Subject and words.</param>
    /// <param name="ildTitle">What the district calls an ILD; may be empty.</param>
    public static AskedOf Of(string text, string ildTitle)
    {
        var ofPrincipals = Principals().IsMatch(text);
        var ofIlds =
            Ilds().IsMatch(text) || (ildTitle.Length > 2 && text.Contains(ildTitle, StringComparison.OrdinalIgnoreCase));
        return (ofIlds, ofPrincipals) switch
        {
            (true, true) => AskedOf.Both,
            (false, true) => AskedOf.Principals,
            _ => AskedOf.Ilds,
        };
    }

    /// <summary>Whether a letter that passes nothing on looks as if it asked for something.</summary>
    public static bool Asks(string subject, string text) =>
        Request().IsMatch(text)
        && (LetterHours.Minutes(text) is not null || Kinds.Any(one => one.Words.IsMatch(subject) || one.Words.IsMatch(text)));

    [GeneratedRegex(@"\bhearings?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hearing();

    [GeneratedRegex(
        @"\b(?:plan review|review (?:of )?the .{0,40}(?:plan|draft)|comments? on the|feedback on the)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Review();

    [GeneratedRegex(
        @"\b(?:training|trainings|workshop|professional development)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Training();

    [GeneratedRegex(
        @"\b(?:presentations?|present to|slides?|slide deck|deck)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Presentation();

    [GeneratedRegex(
        @"\b(?:templates?|forms?|spreadsheet|fill (?:in|out)|survey|complete the attached)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Template();

    [GeneratedRegex(
        @"\b(?:data call|figures|numbers|data for|list of|counts of)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Figures();

    [GeneratedRegex(
        @"\b(?:meeting|meet with|attend|session|briefing|call on|zoom)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Meeting();

    [GeneratedRegex(
        @"\b(?:each|every)\s+(?:school\s+)?principal\b|\b(?:all|your|dear|the|of|for|from|by)\s+(?:\d+\s+|school\s+)?principals\b|\bprincipals (?:must|should|need|will|are|to)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Principals();

    [GeneratedRegex(
        @"\b(?:ilds?|instructional leadership directors?|network (?:leaders?|executive officers?)|nexos?|executive directors?|principal supervisors?)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Ilds();

    [GeneratedRegex(
        @"\b(?:please|need|needs|send|submit|complete|attend|fill|required|deadline|due|provide|prepare|could you|can you)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Request();
}
