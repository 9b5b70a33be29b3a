using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Lists;

namespace Throughline.Frame.People;

/// <summary>Everybody in the district, on any day: role, place, and who is a principal's ILD.</summary>
[Rule(RecordKind.R01)]
public sealed class PeoplePage(ThroughlineDb db, Reader reader) : PageModel
{
    private static readonly ListOf<PersonLine> Columns = new ListOf<PersonLine>("People", "person", "people")
        .Column("Name", row => row.Name, link: row => $"/people/{row.Id}")
        .Column("Role", row => row.Role, filter: true)
        .Column("Office", row => row.Unit, filter: true)
        .Column("School", row => row.School)
        .Column("Network", row => row.Network, filter: true)
        .Column("ILD", row => row.Ild)
        .Column("E-mail", row => row.Email)
        .SortedBy("Name")
        .WhenEmpty(
            "Nobody is here yet",
            "People come with the roster, or are added one by one.",
            "/setup/roster",
            "Bring in people and schools"
        );

    /// <summary>The day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    internal DateOnly Day { get; private set; }
    internal ShownList List { get; private set; } = null!;
    internal bool SeesHistory => reader.MayAnywhere(RecordKind.R02, Act.Read);
    internal bool MayAdd => reader.MayAnywhere(RecordKind.R01, Act.Create);
    internal bool SeesAll => reader.MayAnywhere(RecordKind.R01, Act.Read);
    internal DateOnly Today => reader.Today;

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Day = AsOf.Of(On, reader);
        var district = await DistrictOn.Load(db, Day, stop);
        var emails = await db
            .PersonEmails.AsNoTracking()
            .Where(email => email.Position == 0)
            .ToDictionaryAsync(email => email.PersonId, email => email.Address, stop);
        var columns = SeesAll ? Columns : Columns.Without("School", "Network", "ILD", "E-mail");
        List = columns.Show(
            // A seat toward some people, such as that of a records officer, lists no others.
            district
                .People.Values.Where(person => reader.ViewOf(RecordKind.R01, person.Id) != View.Nothing)
                .Select(person => Shown(PersonLine.Of(person, district, emails.GetValueOrDefault(person.Id)))),
            Request,
            reader.MayAnywhere(RecordKind.R01, Act.Export)
        );
        return List.Answer(this);
    }

    // Who led what on another day is history: it is shown of those whose assignments the reader sees in full.
    private PersonLine Shown(PersonLine line) =>
        Day == reader.Today || reader.ViewOf(RecordKind.R02, line.Id) == View.Full
            ? line
            : line with
            {
                School = null,
                Network = null,
                Ild = null,
            };
}

/// <summary>A person as listed.</summary>
internal sealed record PersonLine(
    long Id,
    string Name,
    string Role,
    string Unit,
    string? School,
    string? Network,
    string? Ild,
    string? Email
)
{
    public static PersonLine Of(Person person, DistrictOn district, string? email)
    {
        var led = district.SchoolsLedBy(person.Id);
        var schools =
            led.Count > 0 ? led
            : person.SchoolId is { } works ? [works]
            : [];
        var networks = district.NetworksLedBy(person.Id).Concat(schools.SelectMany(district.NetworksOf)).Distinct().ToList();
        var ilds = led.Count == 0 ? [] : networks.SelectMany(district.LeadersOf).Select(each => each.Name).Distinct();
        return new(
            person.Id,
            person.Name,
            person.Role.Said(),
            person.Unit,
            Joined(schools.Select(each => district.Schools[each].Name)),
            Joined(networks.Select(each => district.Networks[each].Name)),
            Joined(ilds),
            email
        );
    }

    private static string? Joined(IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } words ? words : null;
}
