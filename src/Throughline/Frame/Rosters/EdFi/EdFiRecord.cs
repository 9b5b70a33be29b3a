using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.EdFi;

/// <summary>
/// One entity of Ed-Fi, read from XML or JSON: the few fields that are used, each by its name in XML. Of several of one
/// name the outermost is meant: a record's own id, not that of something it refers to.
/// </summary>
internal sealed class EdFiRecord(string kind, RowPlace place, ICollection<Problem> problems) : RosterRow(place, problems)
{
    private readonly List<(string Name, string Under, int Depth, string Text)> fields = [];

    /// <summary>Name of the entity, such as <c>Staff</c>.</summary>
    public string Kind => kind;

    /// <summary>The id by which other elements of the same XML refer to it; empty in JSON.</summary>
    public string XmlId { get; set; } = "";

    /// <summary>Takes a field if it is one of those that are used.</summary>
    /// <param name="name">Its name; of a descriptor, with or without that word.</param>
    /// <param name="under">The outermost field in which it stands.</param>
    /// <param name="depth">How deep it stands, from 1.</param>
    /// <param name="text">Its text; of a descriptor, its address.</param>
    public void Take(string name, string under, int depth, string text)
    {
        if (text.Length > RosterLimits.FieldCharacters)
        {
            throw Refusal.Of(Place.File, "field-too-long", "a field here is longer than 32,768 characters.", Place.Line, name);
        }
        if (EdFiNames.Field(name) is { } field && !under.StartsWith("OtherName", StringComparison.OrdinalIgnoreCase))
        {
            fields.Add((field, under, depth, text));
        }
    }

    /// <inheritdoc/>
    public override string Raw(string field) => Outermost(fields.Where(found => found.Name == field));

    /// <inheritdoc/>
    public override string[] List(string field) =>
        [.. fields.Where(found => found.Name == field).Select(found => found.Text.Trim())];

    /// <summary>A field within a reference.</summary>
    public string Within(string reference, string field) =>
        Outermost(
            fields.Where(found => found.Name == field && found.Under.Equals(reference, StringComparison.OrdinalIgnoreCase))
        );

    /// <summary>The word of a descriptor, as in <c>uri://ed-fi.org/StaffClassificationDescriptor#Principal</c>.</summary>
    public string Code(string field) => Text(field) is var text && text.LastIndexOf('#') is var at ? text[(at + 1)..] : "";

    private static string Outermost(IEnumerable<(string Name, string Under, int Depth, string Text)> found) =>
        found.OrderBy(field => field.Depth).Select(field => field.Text).FirstOrDefault("");
}
