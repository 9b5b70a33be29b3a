using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Materials;

/// <summary>What is shared among ILDs; what comes from sessions where the reader was not is offered to her first.</summary>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class MaterialsPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public long? From { get; set; }

    [BindProperty]
    public bool ForLeaders { get; set; }

    public IReadOnlyList<MaterialInView> Offered { get; private set; } = [];
    public IReadOnlyList<MaterialInView> Others { get; private set; } = [];
    public bool MayShare => Convening.May(reader);
    private List<MeetingInView> meetings = [];

    public IEnumerable<SelectListItem> FromItems =>
        meetings
            .Select(one => new SelectListItem(
                $"{one.Meeting.Title}, {MeetingWords.Brief(one.Meeting.Day)}",
                $"{one.Meeting.Id}"
            ))
            .Prepend(new SelectListItem("No meeting", ""));

    public async Task<IActionResult> OnGetAsync(long? meeting, CancellationToken stop)
    {
        if (!Convening.SeesHow(reader))
        {
            return NotFound();
        }
        await Find(stop);
        From = meeting;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayShare)
        {
            return NotFound();
        }
        await Find(stop);
        var (title, link, text) = ((Title ?? "").Trim(), (Link ?? "").Trim(), (Text ?? "").Trim());
        Want(
            title.Length is > 0 and <= Meeting.LongestTitle,
            nameof(Title),
            $"Say what it is, in up to {Meeting.LongestTitle} letters."
        );
        Want(
            link.Length == 0 || IsAddress(link),
            nameof(Link),
            "Give the whole address as the browser shows it, beginning with https://."
        );
        Want(
            text.Length <= Material.LongestText,
            nameof(Text),
            $"{text.Length:N0} letters; this holds {Material.LongestText:N0}. Give an address instead: the text is still in the field."
        );
        Want(link.Length > 0 || text.Length > 0, nameof(Link), "Give an address, or the text itself.");
        Want(From is null || meetings.Exists(one => one.Meeting.Id == From), nameof(From), "Choose a meeting of this list.");
        foreach (var name in await PrincipalNames.In(db, $"{title}\n{text}", stop))
        {
            ModelState.AddModelError(nameof(Text), $"{name} is named; all ILDs read this. Say it without a name.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        db.Materials.Add(
            new Material
            {
                MeetingId = From,
                Title = title,
                Link = link,
                Text = text,
                ForLeaders = ForLeaders,
                SharedById = reader.PersonId!.Value,
                SharedBy = reader.Name,
                SharedAt = db.Now,
            }
        );
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Shared. Whoever was not there is offered it.");
        return Redirect("/learning/materials");
    }

    public Task<IActionResult> OnPostTakeOutAsync(long id, CancellationToken stop) =>
        Change(id, one => one.TakeOut(db.Now), "Taken out.", "PutBack", stop);

    public Task<IActionResult> OnPostPutBackAsync(long id, CancellationToken stop) =>
        Change(id, one => one.PutBack(), "Shared again.", null, stop);

    public bool IsMine(Material material) => material.SharedById == reader.PersonId;

    private async Task<IActionResult> Change(long id, Action<Material> verb, string said, string? undo, CancellationToken stop)
    {
        var me = reader.PersonId;
        if (await db.Materials.SingleOrDefaultAsync(one => one.Id == id && one.SharedById == me, stop) is not { } mine)
        {
            return NotFound();
        }
        verb(mine);
        await db.SaveChangesAsync(stop);
        Toast.Say(
            TempData,
            said,
            undo is null ? null : $"/learning/materials?handler={undo}",
            new Dictionary<string, string> { ["id"] = $"{id}" }
        );
        return Redirect("/learning/materials");
    }

    private static bool IsAddress(string link) =>
        link.Length <= Material.LongestLink
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.UserInfo.Length == 0;

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task Find(CancellationToken stop)
    {
        var year = await SchoolYear.Asked(db, null, reader.Today, stop);
        var seen = await sight.Between(year.First.AddYears(-1), reader.Today, stop);
        meetings = [.. seen.Where(one => one.SeesAgenda && one.Meeting.Kind != SeriesKind.OneToOne).Reverse()];
        // Of what ILDs share among themselves leaders see that which is shared with them.
        var amongIlds = Convening.Leads(reader) || reader.Holds(Seat.Facil);
        var shared = await db
            .Materials.AsNoTracking()
            .Where(one => one.TakenOutAt == null && (amongIlds || one.ForLeaders))
            .OrderByDescending(one => one.Id)
            .ToListAsync(stop);
        var byId = seen.ToDictionary(one => one.Meeting.Id);
        var all = shared.ConvertAll(one => new MaterialInView(
            one,
            one.MeetingId is { } of && byId.TryGetValue(of, out var from) ? from : null
        ));
        Offered = Convening.Leads(reader)
            ? all.FindAll(one => one.From is { } from && !Reach.Has(from, reader.PersonId!.Value))
            : [];
        Others = [.. all.Except(Offered)];
    }
}

/// <summary>What is shared, with the meeting that it is from as far as the reader sees it.</summary>
internal sealed record MaterialInView(Material Material, MeetingInView? From);
