namespace Throughline.Persistence.History;

/// <summary>Something that was read, or refused: a line of the journal that no change makes.</summary>
/// <param name="Act"><see cref="JournalActs.Read"/> or <see cref="JournalActs.Refused"/>.</param>
/// <param name="Kind">The kind of row, or of record.</param>
/// <param name="Key">Which; never what stands in it.</param>
/// <param name="AboutId">The person whom it is about, where one is known.</param>
internal sealed record Sighting(string Act, string Kind, string Key, long? AboutId);
