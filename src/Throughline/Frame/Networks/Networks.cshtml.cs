using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Frame.Networks;

/// <summary>Networks and schools on any day: who leads them, what is vacant or doubled, how many schools an ILD has, and what a move would do.</summary>
[Rule(RecordKind.R02)]
public sealed class NetworksPage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<SchoolLine> Columns = new ListOf<SchoolLine>("Schools", "school", "schools")
        .Column("School", row => row.Name, link: row => $"/schools/{row.Id}")
        .Column("Level", row => row.Level, filter: true)
        .Column("Network", row => row.Network, filter: true)
        .Column("Principal", row => row.Principal)
        .Column("ILD", row => row.Ild)
        .SortedBy("School")
        .WhenEmpty("No school yet", "Schools come with the roster.", "/setup/roster", "Bring in people and schools");

    /// <summary>The day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    /// <summary>The school of the what-if.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Move { get; set; }

    /// <summary>The network to which it would go.</summary>
    [BindProperty(SupportsGet = true)]
    public long? To { get; set; }

    internal DateOnly Day { get; private set; }
    internal DateOnly Today => reader.Today;
    internal DistrictOn District { get; private set; } = null!;
    internal ShownList List { get; private set; } = null!;
    internal IReadOnlyList<string> Flags { get; private set; } = [];
    internal bool MayAdd => reader.MayAnywhere(RecordKind.R01, Act.Create);
    internal bool MayLookBack => reader.MayAnywhere(RecordKind.R02, Act.Read);
    internal bool SeesAll => MayLookBack && Networks.Count == District.Networks.Count;

    /// <summary>Those whose assignments the reader sees: all, for whoever works in the district; of a case or a study only its own.</summary>
    internal IReadOnlyList<Network> Networks { get; private set; } = [];

    /// <summary>Their schools, and those of principals whose assignments the reader sees.</summary>
    internal IReadOnlyList<School> Schools { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Day = AsOf.Of(On, reader);
        District = await DistrictOn.Load(db, Day, stop);
        Networks =
        [
            .. District
                .Networks.Values.Where(network => reader.SeesNetwork(District, network.Id))
                .OrderBy(network => network.Name, StringComparer.Ordinal),
        ];
        var seen = Networks.Select(network => network.Id).ToHashSet();
        Schools = [.. District.Schools.Values.Where(school => reader.SeesSchool(District, school.Id))];
        Flags = SeesAll ? [.. District.Flags()] : [];
        List = Columns.Show(
            Schools.Select(school => SchoolLine.Of(school, District, seen)),
            Request,
            reader.MayAnywhere(RecordKind.R02, Act.Export)
        );
        return List.Answer(this);
    }

    /// <summary>What the move would do to both ILDs, in sentences; empty when none is asked.</summary>
    internal IEnumerable<string> WhatIf()
    {
        if (
            Move is not { } school
            || To is not { } to
            || !SeesAll
            || !District.Schools.ContainsKey(school)
            || !District.Networks.ContainsKey(to)
        )
        {
            yield break;
        }
        foreach (var from in District.NetworksOf(school).Where(network => network != to))
        {
            yield return Load(from, -1);
        }
        yield return Load(to, District.NetworksOf(school).Contains(to) ? 0 : 1);
    }

    private string Load(long network, int change)
    {
        var leaders = District.LeadersOf(network);
        var who = leaders.Count == 0 ? "nobody" : string.Join(" and ", leaders.Select(each => each.Name));
        var now = leaders.Count == 0 ? District.SchoolsOf(network).Count : District.LoadOf(leaders[0].Id);
        return $"{District.Networks[network].Name}, led by {who}: {Span.Words(now)} schools now; {Span.Words(now + change)} then.";
    }
}

/// <summary>A school as listed.</summary>
internal sealed record SchoolLine(long Id, string Name, string Level, string? Network, string? Principal, string? Ild)
{
    /// <summary>The line of a school.</summary>
    /// <param name="school">The school.</param>
    /// <param name="district">The district on that day.</param>
    /// <param name="seen">The networks of which the reader sees who leads them.</param>
    public static SchoolLine Of(School school, DistrictOn district, IReadOnlySet<long> seen)
    {
        var networks = district.NetworksOf(school.Id).Where(seen.Contains).ToList();
        return new(
            school.Id,
            school.Name,
            school.Level,
            Joined(networks.Select(each => district.Networks[each].Name)) ?? "None",
            Joined(district.PrincipalsOf(school.Id).Select(each => each.Name)) ?? "Vacant",
            Joined(networks.SelectMany(district.LeadersOf).Select(each => each.Name).Distinct()) ?? "Vacant"
        );
    }

    private static string? Joined(IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } words ? words : null;
}
