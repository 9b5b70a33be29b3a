namespace Throughline.LeadingThrough.Requests;

/// <summary>Who is to have a request, and why.</summary>
/// <param name="PersonId">Who; null where the district names nobody at all.</param>
/// <param name="Why">A sentence, such as "Marisol Vega leads Tidewater."</param>
internal sealed record Holder(long? PersonId, string Why)
{
    /// <summary>Set where it is only parked there: the day by which somebody has to be found.</summary>
    public DateOnly? ParkedUntil { get; init; }
}

/// <summary>Whom a principal calls first for one school on one day.</summary>
/// <param name="SchoolId">The school; null for a principal who leads none.</param>
/// <param name="School">Its name; may be empty.</param>
/// <param name="Network">The network's name; may be empty.</param>
/// <param name="IldId">Who leads it; null for nobody.</param>
/// <param name="Ild">Their name; may be empty.</param>
/// <param name="Away">Their absence of that day; null while they are there.</param>
/// <param name="Cover">Who covers for them; may be empty.</param>
/// <param name="Holder">Who gets what is asked.</param>
internal sealed record FirstCall(
    long? SchoolId,
    string School,
    string Network,
    long? IldId,
    string Ild,
    AwayTime? Away,
    string Cover,
    Holder Holder
)
{
    /// <summary>Names it in a form.</summary>
    public string Key => $"{SchoolId ?? 0}-{IldId ?? 0}";
}
