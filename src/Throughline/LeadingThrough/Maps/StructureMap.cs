using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Maps;

/// <summary>The structure of one day: central office, ILDs with who covers, networks with their schools. Who talked to whom is not in it.</summary>
/// <param name="Units">Units of the central office.</param>
/// <param name="Networks">Networks by name.</param>
/// <param name="Orphans">Schools in no network.</param>
internal sealed record StructureMap(
    IReadOnlyList<string> Units,
    IReadOnlyList<MapNetwork> Networks,
    IReadOnlyList<string> Orphans
)
{
    private const int RowHeight = 26;
    private const int Top = 30;

    public int Schools => Networks.Sum(network => network.Schools.Count) + Orphans.Count;

    /// <summary>As it stood on a day.</summary>
    public static async Task<StructureMap> Of(ThroughlineDb db, DateOnly day, CancellationToken stop)
    {
        var on = await db
            .Assignments.AsNoTracking()
            .On(day)
            .Where(each =>
                each.Kind == AssignmentKind.LeadsNetwork
                || each.Kind == AssignmentKind.LeadsSchool
                || each.Kind == AssignmentKind.Supervises
            )
            .Join(
                db.People,
                each => each.PersonId,
                person => person.Id,
                (each, person) =>
                    new
                    {
                        each.Kind,
                        each.NetworkId,
                        each.SchoolId,
                        each.TargetPersonId,
                        person.Id,
                        person.Name,
                    }
            )
            .ToListAsync(stop);
        var leaders = on.Where(each => each.Kind == AssignmentKind.LeadsNetwork).ToLookup(each => each.NetworkId!.Value);
        var principals = on.Where(each => each.Kind == AssignmentKind.LeadsSchool)
            .ToLookup(each => each.SchoolId!.Value, each => each.Name);
        var supervisors = on.Where(each => each.Kind == AssignmentKind.Supervises)
            .ToLookup(each => each.TargetPersonId!.Value, each => each.Name);
        var networksLed = leaders.SelectMany(each => each).CountBy(each => each.Id).ToDictionary();
        var covers = (
            await db
                .AwayTimes.AsNoTracking()
                .On(day)
                .Join(
                    db.People,
                    away => away.CoverId,
                    person => person.Id,
                    (away, person) => new { away.PersonId, person.Name }
                )
                .ToListAsync(stop)
        ).ToLookup(each => each.PersonId, each => each.Name);
        var (networkOf, schools) = await Memberships(db, day, stop);
        var networks = await db.Networks.AsNoTracking().OrderBy(each => each.Name).ToListAsync(stop);
        var inNetwork = schools
            .SelectMany(school =>
                networkOf[school.Key].Distinct().Select(network => (Network: network, school.Key, school.Value))
            )
            .ToLookup(each => each.Network, each => (each.Value, string.Join(" and ", principals[each.Key])));
        return new(
            await db
                .People.Where(person => person.Unit != "" && person.Role == PersonRole.CentralOffice)
                .Select(person => person.Unit)
                .Distinct()
                .OrderBy(unit => unit)
                .ToListAsync(stop),
            [
                .. networks.Select(network => new MapNetwork(
                    network.Name,
                    [
                        .. leaders[network.Id]
                            .Select(ild => new MapIld(
                                ild.Name,
                                string.Join(" and ", supervisors[ild.Id].Distinct()),
                                string.Join(" and ", covers[ild.Id].Distinct()),
                                networksLed[ild.Id]
                            )),
                    ],
                    [.. inNetwork[network.Id].OrderBy(school => school.Value, StringComparer.Ordinal)]
                )),
            ],
            [.. schools.Where(school => !networkOf[school.Key].Any()).Select(school => school.Value)]
        );
    }

    /// <summary>The drawing: a row for each network, a mark for each school; one path a network, so that a city stays small.</summary>
    public IHtmlContent Svg()
    {
        var height = Top + Networks.Count * RowHeight + 40;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"map\" viewBox=\"0 0 1000 {height}\" role=\"img\" aria-labelledby=\"map-t map-d\"><title id=\"map-t\">Central office, ILDs and schools</title><desc id=\"map-d\">{Networks.Count} networks with {Schools} schools. The table below says the same.</desc>"
        );
        svg.Append(
            "<text class=\"col\" x=\"0\" y=\"16\">Central office</text><text class=\"col\" x=\"250\" y=\"16\">ILDs</text><text class=\"col\" x=\"560\" y=\"16\">Networks and their schools</text>"
        );
        var middle = Top + Networks.Count * RowHeight / 2;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect class=\"box\" x=\"0\" y=\"{middle - 22}\" width=\"190\" height=\"44\" rx=\"6\"/><text x=\"12\" y=\"{middle + 5}\">{Units.Count} units</text>"
        );
        for (var at = 0; at < Networks.Count; at++)
        {
            var network = Networks[at];
            var y = Top + at * RowHeight;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"way\" d=\"M190 {middle}C220 {middle} 215 {y + 11} 244 {y + 11}\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text class=\"{(network.Ilds.Count == 0 ? "t2" : "tb")}\" x=\"250\" y=\"{y + 15}\">{HtmlEncoder.Default.Encode(network.Who)}</text>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"560\" y=\"{y + 15}\">{HtmlEncoder.Default.Encode(network.Name)}</text><path class=\"sch\" d=\""
            );
            for (var school = 0; school < network.Schools.Count; school++)
            {
                // From the mark before, which is shorter: a city has thousands.
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"{(school % 30 == 0 ? $"M760 {y + 8 + school / 30 * 7}" : "m3 0")}h5"
                );
            }
            svg.Append("\"/>");
        }
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text class=\"t2\" x=\"250\" y=\"{height - 10}\">Operational matters: straight between principals and the unit; the ILD sees the status, 0 minutes</text></svg>"
        );
        return new HtmlString(svg.ToString());
    }

    private static async Task<(ILookup<long, long> NetworkOf, Dictionary<long, string> Schools)> Memberships(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken stop
    )
    {
        var schools = await db
            .Schools.AsNoTracking()
            .Select(school => new
            {
                school.Id,
                school.Name,
                school.NetworkId,
            })
            .ToListAsync(stop);
        var dated = await db
            .SchoolMemberships.AsNoTracking()
            .Select(each => new
            {
                each.SchoolId,
                each.NetworkId,
                each.Start,
                each.End,
            })
            .ToListAsync(stop);
        var known = dated.Select(each => each.SchoolId).ToHashSet();
        var networkOf = dated
            .Where(each => each.Start <= day && (each.End is null || each.End >= day))
            .Select(each => (each.SchoolId, each.NetworkId))
            .Concat(
                schools
                    .Where(school => school.NetworkId is not null && !known.Contains(school.Id))
                    .Select(school => (school.Id, school.NetworkId!.Value))
            )
            .ToLookup(each => each.Item1, each => each.Item2);
        return (networkOf, schools.ToDictionary(school => school.Id, school => school.Name));
    }
}

/// <summary>A network on the map.</summary>
internal sealed record MapNetwork(
    string Name,
    IReadOnlyList<MapIld> Ilds,
    IReadOnlyList<(string School, string Principal)> Schools
)
{
    /// <summary>Who leads it, and who covers.</summary>
    public string Who =>
        Ilds.Count == 0
            ? "Nobody leads it"
            : string.Join(" and ", Ilds.Select(ild => ild.Cover.Length > 0 ? $"{ild.Name} ({ild.Cover} covers)" : ild.Name));
}

/// <summary>An ILD on the map.</summary>
/// <param name="Name">Who.</param>
/// <param name="Supervisor">Who supervises them; may be empty.</param>
/// <param name="Cover">Who covers on that day; empty while they are there.</param>
/// <param name="Networks">How many networks they lead on that day: with more than one they cover.</param>
internal sealed record MapIld(string Name, string Supervisor, string Cover, int Networks);
