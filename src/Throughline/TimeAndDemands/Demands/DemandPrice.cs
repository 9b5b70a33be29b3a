namespace Throughline.TimeAndDemands.Demands;

/// <summary>One ILD as a demand concerns her.</summary>
/// <param name="Ild">Her key.</param>
/// <param name="Name">Her name.</param>
/// <param name="OfIld">Whether it takes her own hours.</param>
/// <param name="Principals">How many of her principals it takes hours from.</param>
internal sealed record Concerned(long Ild, string Name, bool OfIld, int Principals);

/// <summary>What an ask costs before it is sent. Hours are in minutes.</summary>
internal sealed record DemandPrice
{
    public const int StatedVisitMinutes = 90;

    public required DateOnly Today { get; init; }
    public required IReadOnlyList<Concerned> People { get; init; }
    public required int MinutesEach { get; init; }

    /// <summary>The length of a visit, from all ILDs' kept contacts of a year; the stated one where there are none.</summary>
    public required int VisitMinutes { get; init; }
    public required bool VisitIsMeasured { get; init; }

    /// <summary>The protected parts of the due date, in words; empty when none is hit.</summary>
    public required string Protected { get; init; }

    /// <summary>The nearest days on which nothing is protected.</summary>
    public required IReadOnlyList<DateOnly> FreeDays { get; init; }

    /// <summary>Minutes of ILDs that other asks want in the week of the due date.</summary>
    public required int ElseThatWeek { get; init; }

    /// <summary>What the last ask like it really took, in percent of its estimate; null when none is known.</summary>
    public required int? RealPercent { get; init; }

    /// <summary>Fields that are held already, and where.</summary>
    public required IReadOnlyList<(string Field, string Where)> Held { get; init; }

    /// <summary>Fields that nobody holds.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>For each ILD who has one, a member of her team who could do it.</summary>
    public required IReadOnlyDictionary<long, long> Staff { get; init; }

    /// <summary>Whether the networks' own staff could do all of it.</summary>
    public bool StaffCanDoIt => People.All(one => one.OfIld && one.Principals == 0 && Staff.ContainsKey(one.Ild));

    /// <summary>The limit that it goes over; null while it keeps within all of them.</summary>
    public LimitWord? Limit { get; init; }

    /// <summary>The day by which the gate answers.</summary>
    public required DateOnly AnswerBy { get; init; }

    public int Ilds => People.Count(one => one.OfIld);
    public int Principals => People.Sum(one => one.Principals);
    public int IldMinutes => Ilds * MinutesEach;
    public int PrincipalMinutes => Principals * MinutesEach;

    /// <summary>Principal visits that the ILDs' hours displace.</summary>
    public int Visits => VisitsOf(IldMinutes);

    /// <summary>The share of the fields that nobody holds, of the hours asked; at least a minute.</summary>
    public int MinutesEachOfMissing =>
        Held.Count == 0 ? MinutesEach
        : Missing.Count == 0 ? 0
        : Math.Max(1, (int)Math.Round((double)MinutesEach * Missing.Count / (Held.Count + Missing.Count)));

    /// <summary>Whether asking for what is missing only is a way that costs less.</summary>
    public bool CanAskOnlyMissing => Held.Count > 0 && Missing.Count > 0;

    /// <summary>So many visits fit into that time.</summary>
    public int VisitsOf(double minutes) => (int)Math.Round(minutes / VisitMinutes, MidpointRounding.AwayFromZero);
}
