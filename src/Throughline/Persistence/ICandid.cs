namespace Throughline.Persistence;

/// <summary>
/// A row that belongs to one person and that not everyone may see: an ILD's calendar entry, a note, a request. Queries leave
/// it out unless <see cref="SeenBy"/> names its owner for the entity's kind of record.
/// </summary>
internal interface ICandid
{
    /// <summary>The person whose row it is.</summary>
    long OwnerId { get; }
}

/// <summary>
/// A candid row that others than its owner may change because of other rows, such as who has signed: the page asks, and the save does not.
/// </summary>
/// <param name="why">Which rows decide.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PartiesDecideAttribute(string why) : Attribute
{
    /// <summary>Which rows decide.</summary>
    public string Why { get; } = why;
}
