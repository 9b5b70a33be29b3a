using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Requests;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Maps;

/// <summary>The structure of one day: central office, ILDs with who covers, networks with their schools. Who talked to whom is not in it.</summary>
/// <param name="Units">How many units of the central office there are.</param>
/// <param name="Networks">Networks by name.</param>
/// <param name="Orphans">Schools in no network.</param>
internal sealed record StructureMap(int Units, IReadOnlyList<MapNetwork> Networks, IReadOnlyList<string> Orphans)
{
    private const int RowHeight = 26;
    private const int Top = 30;

    public int Schools => Networks.Sum(network => network.Schools.Count) + Orphans.Count;

    /// <summary>As it stood on a day, as far as the reader sees who leads what.</summary>
    public static async Task<StructureMap> Of(ThroughlineDb db, Reader reader, DateOnly day, CancellationToken stop)
    {
        var district = await DistrictOn.Load(db, day, stop);
        var covers = (await db.AwayTimes.AsNoTracking().On(day).ToListAsync(stop)).ToLookup(
            away => away.PersonId,
            away => district.People[away.CoverId].Name
        );
        var seen = district.Schools.Values.Where(school => reader.SeesSchool(district, school.Id)).ToList();
        var shown = seen.Select(school => school.Id).ToHashSet();
        return new(
            district
                .People.Values.Where(person => person is { Role: PersonRole.CentralOffice, Unit.Length: > 0 })
                .Where(person => reader.ViewOf(RecordKind.R01, person.Id) != View.Nothing)
                .Select(person => person.Unit)
                .Distinct()
                .Count(),
            [
                .. district
                    .Networks.Values.Where(network => reader.SeesNetwork(district, network.Id))
                    .OrderBy(network => network.Name, StringComparer.Ordinal)
                    .Select(network => new MapNetwork(
                        network.Name,
                        [.. district.LeadersOf(network.Id).Select(Ild)],
                        [
                            .. district
                                .SchoolsOf(network.Id)
                                .Where(school => shown.Contains(school.Id))
                                .Select(school => (school.Name, Named(district.PrincipalsOf(school.Id)))),
                        ]
                    )),
            ],
            [.. seen.Where(school => district.NetworksOf(school.Id).Count == 0).Select(school => school.Name)]
        );

        // Who supervises is no point of contact: it is for those who see assignments in full.
        MapIld Ild(Person ild) =>
            new(
                ild.Name,
                reader.ViewOf(RecordKind.R02, ild.Id) == View.Full ? Named(district.SupervisorsOf(ild.Id)) : "",
                string.Join(" and ", covers[ild.Id].Distinct()),
                district.NetworksLedBy(ild.Id).Count
            );

        static string Named(IEnumerable<Person> people) => string.Join(" and ", people.Select(person => person.Name));
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
        if (Units > 0)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"box\" x=\"0\" y=\"{middle - 22}\" width=\"190\" height=\"44\" rx=\"6\"/><text x=\"12\" y=\"{middle + 5}\">{Units} units</text>"
            );
        }
        for (var at = 0; at < Networks.Count; at++)
        {
            var network = Networks[at];
            var y = Top + at * RowHeight;
            if (Units > 0)
            {
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path class=\"way\" d=\"M190 {middle}C220 {middle} 215 {y + 11} 244 {y + 11}\"/>"
                );
            }
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
