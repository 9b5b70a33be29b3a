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
