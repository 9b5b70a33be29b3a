using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.ProfessionalLearning.Prompts;
using Throughline.ProfessionalLearning.Protocols;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>Plans a conversation of a meeting: protocol, presenter, question, and the circle, which is fixed here.</summary>
[Rule(RecordKind.R16)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class PlanSessionPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel
{
    [BindProperty]
    public string? Protocol { get; set; } = ProtocolLibrary.Default;

    [BindProperty]
    public long? Presenter { get; set; }

    [BindProperty]
    public string? Prompt { get; set; }

    [BindProperty]
    public List<long> Circle { get; set; } = [];

    public MeetingInView Shown { get; private set; } = null!;
    public IReadOnlyList<(Person Person, Seat Seat)> Possible { get; private set; } = [];
    private IReadOnlyList<Protocol> all = [];
    private IReadOnlyList<BankPrompt> bank = [];

    public IEnumerable<SelectListItem> Protocols =>
        all.Select(one => new SelectListItem(
            one.IsOpen ? $"{one.Name}, no clock" : $"{one.Name}, about {one.Minutes} min",
            one.Key
        ));

    public IEnumerable<SelectListItem> Presenters =>
        Possible
            .Where(one => one.Seat == Seat.Ildx)
            .Select(one => new SelectListItem(one.Person.Name, $"{one.Person.Id}"))
            .Prepend(new SelectListItem("Nobody", ""));

    public IEnumerable<SelectListItem> Prompts =>
        bank.Select(one => new SelectListItem(one.Text, one.Key)).Prepend(new SelectListItem("None: a case is brought", ""));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        Circle = [.. Possible.Select(one => one.Person.Id)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!await Find(id, stop))
        {
            return NotFound();
        }
        var protocol = all.FirstOrDefault(one => one.Key == Protocol);
        var prompt = bank.FirstOrDefault(one => one.Key == Prompt);
        Want(protocol is not null, nameof(Protocol), "Choose how you talk.");
        Want(
            Circle.Count >= 2 && Circle.TrueForAll(one => Possible.Any(each => each.Person.Id == one)),
            nameof(Circle),
            "A circle has two people or more, all of them offered here."
        );
        Want(
            Presenter is null || Circle.Contains(Presenter.Value),
            nameof(Presenter),
            "Who brings the case belongs to the circle."
        );
        Want(
            Presenter is not null || prompt is not null,
            nameof(Prompt),
            "Choose a question of the bank, or who brings a case."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        return Redirect(
            $"/learning/sessions/{await Save(protocol!, Presenter is null ? prompt!.Text : "", prompt?.Area, stop)}"
        );
    }

    private async Task<long> Save(Protocol protocol, string prompt, PracticeArea? area, CancellationToken stop)
    {
        var block = Shown.Blocks.First(one => one.IsLearning);
        block.Area ??= area;
        var session = new LiveSession
        {
            MeetingId = Shown.Meeting.Id,
            BlockId = block.Id,
            ProtocolName = protocol.Name,
            StepsText = JsonSerializer.Serialize(protocol.Steps, ProtocolLibrary.Format),
            Prompt = prompt,
            HostId = reader.PersonId!.Value,
            PresenterId = Presenter,
            PlannedAt = db.Now,
        };
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        db.LiveSessions.Add(session);
        await db.SaveChangesAsync(stop);
        db.CircleMembers.AddRange(Circle.Select(one => new CircleMember { SessionId = session.Id, PersonId = one }));
        var ends = CircleFixing.EndOf(Shown.Meeting, HttpContext.Features.Get<District>()?.Zone);
        CircleFixing.Open(
            db,
            session,
            Possible.Where(one => Circle.Contains(one.Person.Id)).Select(one => (one.Person.Id, one.Seat)),
            reader,
            ends
        );
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return session.Id;
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(long id, CancellationToken stop)
    {
        // Any ILD who is invited may begin one; that her circle reads what she writes is her right (R16, create).
        if (
            await sight.Of(id, stop) is not { SeesAgenda: true } shown
            || !shown.Blocks.Any(one => one.IsLearning)
            || shown.Meeting.IsCancelled
        )
        {
            return false;
        }
        if (!shown.IsOwn && !shown.Protects)
        {
            return false;
        }
        Shown = shown;
        Possible = await CircleFixing.Possible(db, shown, shown.Meeting.Day, stop);
        all = await ProtocolQueries.AllOf(db, stop);
        bank = await PromptBank.AllOf(db, stop);
        return Possible.Any(one => one.Person.Id == reader.PersonId);
    }
}
