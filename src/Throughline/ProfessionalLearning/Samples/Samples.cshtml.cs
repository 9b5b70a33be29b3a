using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;
using Throughline.Shell.Pieces;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.Samples;

/// <summary>A sampled session in the list.</summary>
internal sealed record SampleRow(
    CodedSample Sample,
    MeetingInView Of,
    IReadOnlyList<SampleCoder> Coders,
    CodedShares Shares,
    bool MayCode
)
{
    /// <summary>Its title and day; for those who see dates and minutes only, what it was and its day.</summary>
    public string Title => $"{(Of.IsFull ? Of.Meeting.Title : Of.Meeting.Form.Words())}, {MeetingWords.Brief(Of.Meeting.Day)}";
}

/// <summary>Which sessions are coded and by whom: the ILDs choose.</summary>
[Rule(RecordKind.R18)]
[Rule(RecordKind.R18, Act.Create)]
[Rule(RecordKind.R16, Act.Create)]
[OpensTo<SamplesPage>]
internal sealed class SamplesPage(ThroughlineDb db, Reader reader, MeetingSight sight) : PageModel, IOpensToFewer
{
    [BindProperty]
    public long? Meeting { get; set; }

    [BindProperty]
    public int? Minutes { get; set; } = 40;

    [BindProperty]
    public long? Coder { get; set; }

    [BindProperty]
    public long? Second { get; set; }

    public IReadOnlyList<SampleRow> Rows { get; private set; } = [];
    public bool MayChoose => Convening.Leads(reader);
    private IReadOnlyList<MeetingInView> past = [];
    private IReadOnlyList<Person> people = [];

    public IEnumerable<SelectListItem> Meetings =>
        past.OrderByDescending(one => one.Meeting.Day)
            .Select(one => new SelectListItem(
                $"{one.Meeting.Title}, {MeetingWords.Brief(one.Meeting.Day)}",
                $"{one.Meeting.Id}"
            ));

    public IEnumerable<SelectListItem> Coders =>
        people.Select(one => new SelectListItem(one.Name, $"{one.Id}")).Prepend(new SelectListItem("Nobody", ""));

    /// <summary>Whether the reader sees each sample: ILDs, facilitators and coders, not those who see shares alone.</summary>
    public static bool OpensTo(Reader reader) => Convening.Leads(reader) || reader.Holds(Seat.Facil) || reader.Holds(Seat.Rsch);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Find(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!MayChoose)
        {
            return NotFound();
        }
        await Find(stop);
        Want(past.Any(one => one.Meeting.Id == Meeting), nameof(Meeting), "Choose a meeting that was held.");
        Want(
            Minutes is >= 1 and <= MeetingSeries.MostMinutes,
            nameof(Minutes),
            $"Code 1 to {MeetingSeries.MostMinutes} minutes."
        );
        Want(people.Any(one => one.Id == Coder), nameof(Coder), "Choose who codes it.");
        Want(
            Second is null || (Second != Coder && people.Any(one => one.Id == Second)),
            nameof(Second),
            "The second coder is somebody else."
        );
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var sample = new CodedSample
        {
            MeetingId = Meeting!.Value,
            Minutes = Minutes!.Value,
            ChosenAt = db.Now,
        };
        db.CodedSamples.Add(sample);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            Toast.Say(TempData, "That session is sampled already.");
            return Redirect("/learning/samples");
        }
        foreach (var person in people.Where(one => one.Id == Coder || one.Id == Second))
        {
            db.SampleCoders.Add(
                new SampleCoder
                {
                    SampleId = sample.Id,
                    PersonId = person.Id,
                    Name = person.Name,
                }
            );
        }
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, "Chosen. The coders find it here.");
        return Redirect("/learning/samples");
    }

    private async Task Find(CancellationToken stop)
    {
        var year = await SchoolYear.Asked(db, null, reader.Today, stop);
        var meetings = (await sight.Between(year.First, year.Last, stop))
            .Where(one => one.Meeting.Kind is not (SeriesKind.OneToOne or SeriesKind.Team))
            .ToList();
        past = [.. meetings.Where(one => one.Meeting.Day <= reader.Today && !one.Meeting.IsCancelled)];
        var ids = meetings.Select(one => one.Meeting.Id).ToList();
        var samples = await db.CodedSamples.AsNoTracking().Where(one => ids.Contains(one.MeetingId)).ToListAsync(stop);
        var keys = samples.Select(one => one.Id).ToList();
        var coders = (
            await db.SampleCoders.AsNoTracking().Where(one => keys.Contains(one.SampleId)).ToListAsync(stop)
        ).ToLookup(one => one.SampleId);
        var minutes = await db.CodedMinutes.AsNoTracking().Where(one => keys.Contains(one.SampleId)).ToListAsync(stop);
        Rows =
        [
            .. samples
                .Select(one => new SampleRow(
                    one,
                    meetings.First(meeting => meeting.Meeting.Id == one.MeetingId),
                    [.. coders[one.Id]],
                    CodedShares.Of([one], [.. minutes.Where(minute => minute.SampleId == one.Id)]),
                    coders[one.Id].Any(coder => coder.PersonId == reader.PersonId)
                ))
                .OrderByDescending(one => one.Of.Meeting.Day),
        ];
        people = MayChoose ? await MayCode(stop) : [];
    }

    // Whom the matrix lets code: facilitators of ILDs, and researchers with a person in the directory.
    private async Task<IReadOnlyList<Person>> MayCode(CancellationToken stop)
    {
        var facilitators = db
            .Assignments.On(reader.Today)
            .Where(one => one.Kind == AssignmentKind.Facilitates)
            .Select(one => one.PersonId);
        var researchers = db
            .RoleGrants.Where(one => one.Seat == Seat.Rsch)
            .Join(db.Users, one => one.AccountId, account => account.Id, (_, account) => account.PersonId);
        return await db
            .People.AsNoTracking()
            .Where(one => facilitators.Contains(one.Id) || researchers.Contains(one.Id))
            .OrderBy(one => one.Name)
            .ToListAsync(stop);
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }
}
