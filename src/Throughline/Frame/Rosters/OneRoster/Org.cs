namespace Throughline.Frame.Rosters.OneRoster;

/// <summary>A row of <c>orgs.csv</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>school</c>, <c>district</c>, <c>department</c> or another word, in lower case.</param>
/// <param name="ParentId">The organisation above it; empty when there is none.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Org(string Id, string Name, string Type, string ParentId, RowPlace Place)
{
    /// <summary>Whether principals lead it.</summary>
    public bool IsSchool => Type == "school";

    /// <summary>Whether it is a district.</summary>
    public bool IsDistrict => Type == "district";
}
