using Throughline.Frame.Rosters.Files;
using Throughline.Frame.Rosters.Tables;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rosters.OneRoster;

/// <summary><c>orgs.csv</c>: the district, its schools, and what stands between them, which is taken for a network.</summary>
internal sealed class Orgs
{
    private const string ParentColumn = "parentSourcedId";
    private readonly Dictionary<string, Org> orgs = [];

    /// <summary>Reads the organisations.</summary>
    /// <exception cref="UnsoundFileException">One stands under itself or too deep.</exception>
    public Orgs(RosterFiles files, RosterDraft draft)
    {
        var table = new CsvTable(files, "orgs.csv", draft.Problems, "sourcedId", "name", "type");
        foreach (var row in table.Rows().Where(row => !row.IsDeleted()))
        {
            if (row.TryId("sourcedId", out var id) && row.TryText("name", out var name))
            {
                var org = new Org(id, name, row.Text("type").ToLowerInvariant(), row.Text(ParentColumn), row.Place);
                if (!orgs.TryAdd(id, org))
                {
                    row.Report(
                        "sourcedId",
                        "duplicate-id",
                        $"there is an organisation '{Cells.Short(id)}' already; this row is left out."
                    );
                }
            }
        }
        foreach (var org in orgs.Values.Where(org => org.ParentId.Length > 0 && Find(org.ParentId) is null))
        {
            draft.Report(org.Place, ParentColumn, "unknown-org", $"there is no organisation '{Cells.Short(org.ParentId)}'.");
        }
        foreach (var org in orgs.Values)
        {
            Above(org);
        }
    }

    /// <summary>The organisation of an id; null when there is none.</summary>
    public Org? Find(string id) => orgs.GetValueOrDefault(id);

    /// <summary>The organisation of a post; one that is unknown is reported if the role is one that is kept.</summary>
    public Org? FindFor(RosterRow row, string field, string id, string role)
    {
        var org = Find(id);
        if (org is null && RoleWords.IsKept(role))
        {
            row.Report(
                field,
                "unknown-org",
                $"there is no organisation '{Cells.Short(id)}' in orgs.csv, or its row was left out."
            );
        }
        return org;
    }

    /// <summary>Name of the district: of the one there is, or of the one above all others; empty when that cannot be told.</summary>
    public string DistrictName =>
        orgs.Values.Where(org => org.IsDistrict && !Above(org).Any(above => above.IsDistrict)).ToList() is [var only]
            ? only.Name
            : "";

    /// <summary>Puts networks and schools into the roster.</summary>
    public void AddTo(RosterDraft draft)
    {
        var schools = orgs.Values.Where(org => org.IsSchool).ToList();
        var networks = schools.Select(NetworkOf).OfType<Org>().Distinct().ToList();
        foreach (var network in networks)
        {
            draft.Add(new RosterNetwork(network.Id, network.Name), network.Place);
        }
        foreach (var school in schools)
        {
            draft.Add(new RosterSchool(school.Id, school.Name, [], "", NetworkOf(school)?.Id ?? ""), school.Place);
        }
    }

    // The format has no networks. What stands directly above a school and below its district is one, whatever it is called.
    private Org? NetworkOf(Org school) =>
        Find(school.ParentId) is { IsSchool: false, IsDistrict: false } parent && Above(parent).Any(above => above.IsDistrict)
            ? parent
            : null;

    private List<Org> Above(Org org) =>
        [.. OrgTree.Above(org.Id, id => Find(id)?.ParentId, org.Place, ParentColumn).Select(Find).OfType<Org>()];
}
