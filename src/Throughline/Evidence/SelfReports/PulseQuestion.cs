namespace Throughline.Evidence.SelfReports;

/// <summary>Who is asked.</summary>
internal enum PulseGroup
{
    Principals,
    Ilds,

    /// <summary>Units of the central office and senior leaders.</summary>
    Offices,

    /// <summary>Members of the board.</summary>
    Board,
}

/// <summary>Groups in words.</summary>
internal static class PulseGroups
{
    public static string Said(this PulseGroup group) =>
        group switch
        {
            PulseGroup.Principals => "Principals",
            PulseGroup.Ilds => "ILDs",
            PulseGroup.Offices => "Central office",
            _ => "Board office",
        };

    /// <summary>The same within a sentence.</summary>
    public static string SaidWithin(this PulseGroup group) =>
        group == PulseGroup.Ilds ? group.Said() : group.Said().ToLowerInvariant();
}

/// <summary>A sentence in both languages of the pulse.</summary>
internal sealed record BothLanguages(string English, string Spanish)
{
    public string In(bool spanish) => spanish ? Spanish : English;
}

/// <summary>One question with its choices. Its key is stored, so it is never renamed; a changed question is a new one.</summary>
/// <param name="Key">Such as <c>first-call</c>.</param>
/// <param name="Of">Who is asked.</param>
/// <param name="Asked">The question.</param>
/// <param name="Choices">What may be answered, in order.</param>
/// <param name="Favourable">Places of the choices that speak for the more promising form.</param>
internal sealed record PulseQuestion(
    string Key,
    PulseGroup Of,
    BothLanguages Asked,
    IReadOnlyList<BothLanguages> Choices,
    IReadOnlyList<int> Favourable
)
{
    /// <summary>What the favourable choices say together, for the report.</summary>
    public required string Finding { get; init; }
}
