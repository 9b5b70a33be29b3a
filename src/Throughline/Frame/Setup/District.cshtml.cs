using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Setup;

/// <summary>The district's own facts: name, zone, working day, contract hours, mail domains, start of the school year, what an ILD is called.</summary>
[Rule(RecordKind.R03)]
[Rule(RecordKind.R03, Act.Update)]
[Rule(RecordKind.R40, Act.Update)]
public sealed class DistrictPage(ThroughlineDb db, Reader reader) : PageModel
{
    /// <summary>Its name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>IANA zone.</summary>
    [BindProperty]
    public string? Zone { get; set; }

    /// <summary>Domains of its mail, one a line.</summary>
    [BindProperty]
    public string? Domains { get; set; }

    /// <summary>Hours of a contract week.</summary>
    [BindProperty]
    public decimal? ContractHours { get; set; }

    /// <summary>Start of the working day.</summary>
    [BindProperty]
    public TimeOnly? Start { get; set; }

    /// <summary>End of the working day.</summary>
    [BindProperty]
    public TimeOnly? End { get; set; }

    /// <summary>First day of the school year.</summary>
    [BindProperty]
    public DateOnly? YearStart { get; set; }

    /// <summary>What an ILD is called here.</summary>
    [BindProperty]
    public string? IldTitle { get; set; }

    /// <summary>The row's version when the form was made.</summary>
    [BindProperty]
    public long Version { get; set; }

    internal bool MayWrite => reader.MayAnywhere(RecordKind.R03, Act.Update) || reader.MayAnywhere(RecordKind.R40, Act.Update);
    internal bool IsThere { get; private set; }

    /// <summary>What somebody else saved meanwhile, field by field; empty when nobody did.</summary>
    internal IReadOnlyList<(string Field, string Theirs)> Meanwhile { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await db.District.AsNoTracking().FirstOrDefaultAsync(stop) is { } district)
        {
            IsThere = true;
            (Name, Zone, ContractHours, Start, End) = (
                district.Name,
                district.Zone,
                district.ContractHours,
                district.WorkdayStart,
                district.WorkdayEnd
            );
            (YearStart, IldTitle, Version) = (district.SchoolYearStart, district.IldTitle, district.Version);
            Domains = string.Join('\n', district.EmailDomains);
        }
    }

    /// <summary>Saves them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        IsThere = true;
        var district = await db.District.FirstOrDefaultAsync(stop);
        if (district is null)
        {
            district = new District { Name = "", Zone = "" };
            db.District.Add(district);
        }
        Check();
        if (district.Version != Version)
        {
            Meanwhile = Differences(district);
            Version = district.Version;
            ModelState.Remove(nameof(Version));
            ModelState.AddModelError(
                "",
                "Somebody else saved these facts meanwhile. Both are shown; save again to keep yours."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        district.Name = Name!.Trim();
        district.Zone = DistrictZone.Find(Zone!)!.Name;
        district.EmailDomains = DomainList();
        district.ContractHours = ContractHours!.Value;
        (district.WorkdayStart, district.WorkdayEnd) = (Start!.Value, End!.Value);
        district.SchoolYearStart = YearStart;
        district.IldTitle = IldTitle?.Trim() ?? "";
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else saved these facts at the same moment. Load the page again.");
            return Page();
        }
        Toast.Say(TempData, "Saved. Figures are worked out anew with it.");
        return RedirectToPage();
    }

    private void Check()
    {
        Need(string.IsNullOrWhiteSpace(Name), nameof(Name), "Write the district’s name.");
        Need(
            Zone is null || DistrictZone.Find(Zone) is null,
            nameof(Zone),
            "Choose a zone of the IANA list, such as America/New_York."
        );
        Need(ContractHours is null or <= 0 or > 168, nameof(ContractHours), "Write hours a week: more than 0, at most 168.");
        Need(Start is null, nameof(Start), "Write when the working day starts, such as 08:00.");
        Need(End is null || End <= Start, nameof(End), "The working day ends after it starts.");
        Need(
            DomainList()
                .Exists(domain =>
                    !domain.Contains('.', StringComparison.Ordinal) || domain.Contains('@', StringComparison.Ordinal)
                ),
            nameof(Domains),
            "Write domains only, such as harbor.example, one a line."
        );
    }

    private void Need(bool isWrong, string field, string sentence)
    {
        if (
            isWrong
            && ModelState.GetFieldValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid
        )
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private List<string> DomainList() =>
        [
            .. (Domains ?? "")
                .ToLowerInvariant()
                .Split(['\n', '\r', ';', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    private List<(string, string)> Differences(District theirs)
    {
        List<(string Field, string Theirs, bool Differs)> all =
        [
            ("Name", theirs.Name, theirs.Name != Name),
            ("Zone", theirs.Zone, theirs.Zone != Zone),
            ("Mail domains", string.Join(", ", theirs.EmailDomains), !theirs.EmailDomains.SequenceEqual(DomainList())),
            ("Contract hours", $"{theirs.ContractHours}", theirs.ContractHours != ContractHours),
            (
                "Working day",
                $"{theirs.WorkdayStart:HH\\:mm} to {theirs.WorkdayEnd:HH\\:mm}",
                theirs.WorkdayStart != Start || theirs.WorkdayEnd != End
            ),
            ("School year from", $"{theirs.SchoolYearStart:yyyy-MM-dd}", theirs.SchoolYearStart != YearStart),
            ("An ILD is called", theirs.IldTitle, theirs.IldTitle != (IldTitle ?? "")),
        ];
        return [.. all.Where(each => each.Differs).Select(each => (each.Field, each.Theirs))];
    }
}
