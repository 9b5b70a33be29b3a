using Throughline.Frame.Networks;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>An assignment as a sentence, from either end.</summary>
internal sealed record AssignmentLine(Assignment Row, string Words, string? Href)
{
    /// <summary>As said on the page of a person.</summary>
    public static AssignmentLine Of(Assignment row, long page, DistrictOn district)
    {
        if (row.TargetPersonId == page)
        {
            var other = district.People[row.PersonId];
            return new(row, Passive(row.Kind, other.Name), $"/people/{other.Id}");
        }
        var (name, href) = row switch
        {
            { NetworkId: { } network } => (district.Networks[network].Name, $"/networks/{network}"),
            { SchoolId: { } school } => (district.Schools[school].Name, $"/schools/{school}"),
            _ => (district.People[row.TargetPersonId!.Value].Name, $"/people/{row.TargetPersonId}"),
        };
        return new(row, Shell.Wording.Counts.Capital($"{row.Kind.Said()} {name}"), href);
    }

    private static string Passive(AssignmentKind kind, string name) =>
        kind switch
        {
            AssignmentKind.Supervises => $"Is supervised by {name}",
            AssignmentKind.Evaluates => $"Is evaluated by {name}",
            _ => $"Has {name} on the team",
        };
}
