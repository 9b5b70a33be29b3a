namespace Throughline.Frame.Designs;

/// <summary>A named set of choices for how a central office helps its ILDs: where a district starts from, and changes.</summary>
/// <param name="Name">As shown where a design is chosen.</param>
/// <param name="InShort">One or two sentences that tell it from the others.</param>
/// <param name="IldTitle">What an ILD is called there, in the singular.</param>
/// <param name="IldTitlePlural">The same in the plural.</param>
/// <param name="Meetings">How ILDs meet to learn.</param>
/// <param name="ProtectedTime">Which time is protected.</param>
/// <param name="Commitment">The ILDs' own goal; null where they set none.</param>
/// <param name="Team">Whether ILDs have a team.</param>
/// <param name="PrincipalEvaluator">Who evaluates principals formally.</param>
/// <param name="Accountability">How principals are held accountable.</param>
/// <param name="StuckIssues">Who takes an issue that an ILD cannot solve.</param>
/// <param name="KnownStrain">Where the design was seen to hurt.</param>
internal sealed record DistrictDesign(
    string Name,
    string InShort,
    string IldTitle,
    string IldTitlePlural,
    IReadOnlyList<MeetingPattern> Meetings,
    ProtectedPattern ProtectedTime,
    CommitmentChoice? Commitment,
    TeamChoice Team,
    EvaluatorChoice PrincipalEvaluator,
    string Accountability,
    string StuckIssues,
    string KnownStrain
)
{
    /// <summary>Its short name in addresses and on the command line, such as <c>new-york</c>.</summary>
    public string Id { get; init; } = "";
}

/// <summary>A regular meeting of ILDs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Rhythm"><c>weekly</c>, <c>twice-monthly</c> or <c>monthly</c>.</param>
/// <param name="LedBy"><c>staff</c>, <c>peers</c>, <c>facilitator</c> or <c>outside facilitator</c>.</param>
/// <param name="AttendedBy">Who comes.</param>
/// <param name="Practice">What is at its centre: <c>inquiry</c>, <c>consultancy</c> or <c>open</c>.</param>
internal sealed record MeetingPattern(string Name, string Rhythm, string LedBy, string AttendedBy, string Practice);

/// <summary>Which time is protected.</summary>
/// <param name="Word">What people call it.</param>
/// <param name="InWords">What it means.</param>
/// <param name="Stages">Weekly windows, from the first stage to the last; none where no weekly time is protected.</param>
internal sealed record ProtectedPattern(string Word, string InWords, IReadOnlyList<IReadOnlyList<ProtectedWindow>> Stages);

/// <summary>A weekly window of protected time.</summary>
/// <param name="Weekday">1 Monday to 7 Sunday.</param>
/// <param name="From">Start; null for the start of the working day.</param>
/// <param name="To">End; null for the end of the working day.</param>
internal sealed record ProtectedWindow(int Weekday, TimeOnly? From, TimeOnly? To);

/// <summary>A goal that ILDs set for one of the shares of their time.</summary>
/// <param name="Figure">The share: <c>with-principals</c> or <c>instruction</c>.</param>
/// <param name="AtLeastPercent">From 0 to 100.</param>
/// <param name="InWords">The goal as a sentence.</param>
internal sealed record CommitmentChoice(string Figure, int AtLeastPercent, string InWords);

/// <summary>Whether ILDs have a team of their own.</summary>
/// <param name="HasTeam">Whether they do.</param>
/// <param name="InWords">Who helps them.</param>
internal sealed record TeamChoice(bool HasTeam, string InWords);

/// <summary>Who evaluates principals formally.</summary>
/// <param name="IsIld">Whether it is their ILD: supporter and evaluator in one person.</param>
/// <param name="Title">What that person is called.</param>
internal sealed record EvaluatorChoice(bool IsIld, string Title);
