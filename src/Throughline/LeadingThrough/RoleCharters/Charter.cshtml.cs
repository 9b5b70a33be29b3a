using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Notices;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.LeadingThrough.RoleCharters;

/// <summary>The role charter: what it says, what changed, who has read it, and what ILDs are really asked to do beside it.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Create), Rule(RecordKind.R03, Act.Approve)]
internal sealed class CharterPage(ThroughlineDb db, Reader reader) : PageModel
{
    public static LetterKind Letter { get; } = new("role-charter", "Changes of the role charter", RecordKind.R03);

    public IReadOnlyList<CharterVersion> Versions { get; private set; } = [];
    public CharterVersion? Shown { get; private set; }
    public IReadOnlyList<CharterChange> Changes { get; private set; } = [];
    public RealMix? Mix { get; private set; }

    /// <summary>How many ILDs have read it, of how many; and senior leaders.</summary>
    public (int Read, int All) Ilds { get; private set; }
    public (int Read, int All) Heads { get; private set; }

    /// <summary>Whether the reader is concerned and has not read the version that holds.</summary>
    public bool MustRead { get; private set; }
    public string Duties { get; private set; } = "";
    public IReadOnlyList<string> Asks { get; private set; } = [];
    public string? Wrong { get; private set; }
    public DateOnly? From { get; private set; }

    public bool MayWrite => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R03, Act.Create);
    public bool MayApprove => reader.PersonId is not null && reader.MayAnywhere(RecordKind.R03, Act.Approve);
    public bool IsLatest => Shown is not null && Shown.Number == Versions[0].Number;
    public DateOnly Today => reader.Today;

    public async Task<IActionResult> OnGetAsync(int? version, CancellationToken stop) => await Show(version, stop);

    public async Task<IActionResult> OnPostWriteAsync(
        string? duties,
        List<string>? asks,
        DateOnly? from,
        CancellationToken stop
    )
    {
        if (!MayWrite)
        {
            return NotFound();
        }
        (Duties, Asks, From) = ((duties ?? "").Trim(), asks ?? [], from);
        var lines = Duties.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var last = await db.CharterVersions.OrderByDescending(each => each.Number).FirstOrDefaultAsync(stop);
        Wrong =
            lines.Count == 0 ? "Write one duty a line."
            : Duties.Length > CharterVersion.MaxLength ? $"Make it shorter: at most {CharterVersion.MaxLength:#,0} characters."
            : from is null || from < reader.Today ? "Give the day from which it holds: today or later."
            : last is not null && lines.SequenceEqual(last.Duties) && Asks.Order().SequenceEqual(last.Asks.Order())
                ? "Nothing has changed."
            : null;
        if (Wrong is not null)
        {
            return await Show(null, stop, keep: true);
        }
        db.CharterVersions.Add(
            new CharterVersion
            {
                Number = (last?.Number ?? 0) + 1,
                Duties = lines,
                Asks = [.. Asks.Where(kind => Enum.TryParse<DemandKind>(kind, out _)).Distinct()],
                WrittenById = reader.PersonId!.Value,
                From = from!.Value,
            }
        );
        foreach (var person in await Concerned(stop))
        {
            await db.Tell(
                person.Id,
                Letter,
                "The role charter has a new version. Please read what changed.",
                "/charter",
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Kept as a new version. ILDs and senior leaders are asked to read it.");
        return Redirect("/charter");
    }

    public async Task<IActionResult> OnPostApproveAsync(long id, CancellationToken stop)
    {
        if (!MayApprove || await db.CharterVersions.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } version)
        {
            return NotFound();
        }
        version.Approve(reader.PersonId!.Value, db.Now);
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"Version {version.Number} stands with your name.");
        return Redirect("/charter");
    }

    private Task<List<Person>> Concerned(CancellationToken stop)
    {
        var leads = db
            .Assignments.On(reader.Today)
            .Where(each => each.Kind == AssignmentKind.LeadsNetwork)
            .Select(each => each.PersonId);
        return db.People.Where(person => leads.Contains(person.Id) || person.Role == PersonRole.SeniorLeader).ToListAsync(stop);
    }

    private async Task<IActionResult> Show(int? version, CancellationToken stop, bool keep = false)
    {
        Versions = await db.CharterVersions.AsNoTracking().OrderByDescending(each => each.Number).ToListAsync(stop);
        Shown = version is null
            ? Versions.Count > 0
                ? Versions[0]
                : null
            : Versions.FirstOrDefault(each => each.Number == version);
        if (Shown is null)
        {
            return version is null ? Page() : NotFound();
        }
        var before = Versions.FirstOrDefault(each => each.Number == Shown.Number - 1);
        Changes = CharterChange.Between(before?.Duties ?? [], Shown.Duties);
        var read = await db
            .Acknowledgements.Where(each => each.CharterId == Shown.Id)
            .Select(each => each.PersonId)
            .ToListAsync(stop);
        var concerned = (await Concerned(stop)).ToLookup(person => person.Role == PersonRole.SeniorLeader);
        (int, int) Of(bool heads) => (concerned[heads].Count(person => read.Contains(person.Id)), concerned[heads].Count());
        (Ilds, Heads) = (Of(false), Of(true));
        MustRead =
            IsLatest
            && reader.PersonId is { } me
            && concerned.SelectMany(each => each).Any(person => person.Id == me)
            && !read.Contains(me);
        if (reader.SeesAnywhere(RecordKind.R20))
        {
            var district = await db.District.AsNoTracking().SingleAsync(stop);
            Mix = await RealMix.Of(db, Shown, Horizon.SchoolYearOf(reader.Today, district.SchoolYearStart), stop);
        }
        if (!keep)
        {
            (Duties, Asks, From) = (string.Join('\n', Versions[0].Duties), Versions[0].Asks, reader.Today);
        }
        return Page();
    }
}
