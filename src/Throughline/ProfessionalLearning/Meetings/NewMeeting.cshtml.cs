using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Cases;
using Throughline.Shell.Pieces;

namespace Throughline.ProfessionalLearning.Meetings;

/// <summary>Convenes a meeting or a series of them. ILDs convene themselves without an administrator.</summary>
/// <remarks>An ILD convenes by her right to open a circle of her own (R16); the shell comes with it. See decision 0009.</remarks>
[Rule(RecordKind.R15)]
[Rule(RecordKind.R15, Act.Update)]
[Rule(RecordKind.R16, Act.Create)]
internal sealed class NewMeetingPage(ThroughlineDb db, Reader reader) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SeriesKind Kind { get; set; }

    [BindProperty]
    public MeetingForm Form { get; set; }

    [BindProperty]
    public Rhythm Rhythm { get; set; } = Rhythm.TwiceMonthly;

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public TimeOnly? StartsAt { get; set; } = new(8, 30);

    [BindProperty]
    public int? Minutes { get; set; } = 150;

    [BindProperty]
    public int? LearningMinutes { get; set; } = 90;

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Guest { get; set; }

    [BindProperty]
    public List<long> People { get; set; } = [];

    /// <summary>The entry of the reader's calendar that it is taken from; null for none.</summary>
    [BindProperty]
    public long? Entry { get; set; }

    /// <summary>Entries of the reader's own calendar that may be the meeting already.</summary>
    public IReadOnlyList<InCalendar> InCalendar { get; private set; } = [];

    public IReadOnlyList<SeriesKind> Kinds => Convening.Kinds(reader);
    public IReadOnlyList<Person> Invitable { get; private set; } = [];
    public SchoolYear Year { get; private set; } = null!;
    public bool IsIld => !reader.Holds(Seat.Chief) && !reader.Holds(Seat.Facil);

    public IEnumerable<SelectListItem> KindItems => Kinds.Select(one => new SelectListItem(one.Words(), one.ToString()));

    public async Task<IActionResult> OnGetAsync(long? entry, CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        (Kind, Until) = (Kinds[0], Year.Last);
        if (IsIld)
        {
            (Minutes, LearningMinutes, Rhythm, StartsAt) = (60, 60, Rhythm.Once, new(15, 0));
        }
        People = [.. Invitable.Select(one => one.Id)];
        if (InCalendar.FirstOrDefault(one => one.EntryId == entry) is { } taken)
        {
            (Entry, Name, Rhythm) = (taken.EntryId, taken.Title, Rhythm.Once);
            (First, StartsAt, Minutes) = (taken.Day, taken.Start, taken.Minutes);
            LearningMinutes = Math.Min(LearningMinutes ?? 0, taken.Minutes);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await Find(stop))
        {
            return NotFound();
        }
        Check();
        // Whoever sees the meeting reads its name; the circle that may read a principal's is not fixed yet.
        foreach (var name in await PrincipalNames.In(db, Name ?? "", stop))
        {
            ModelState.AddModelError(
                nameof(Name),
                $"{name} is named, and others read this. Say it without a principal’s name."
            );
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var off = await db.Holidays.Select(one => one.Date).ToHashSetAsync(stop);
        var days = Schedule.Days(First!.Value, Rhythm, Rhythm == Rhythm.Once ? First.Value : Until!.Value, off.Contains);
        if (days.Count == 0)
        {
            ModelState.AddModelError(nameof(First), "That day is a holiday. Choose another first day.");
            return Page();
        }
        await Save(days, stop);
        Toast.Say(
            TempData,
            days.Count == 1
                ? "Convened."
                : $"Convened: {days.Count} meetings until {MeetingWords.Brief(days[^1])}. Holidays are left out."
        );
        return Redirect("/learning/meetings");
    }

    private async Task Save(IReadOnlyList<DateOnly> days, CancellationToken stop)
    {
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var series = new MeetingSeries
        {
            Name = Name!.Trim(),
            Kind = Kind,
            Rhythm = Rhythm,
            ConvenerId = reader.PersonId!.Value,
            ConvenedBy = reader.Name,
            First = First!.Value,
            Until = days[^1],
            StartsAt = StartsAt!.Value,
            Minutes = Minutes!.Value,
            LearningMinutes = LearningMinutes!.Value,
            Place = Place?.Trim() ?? "",
        };
        db.MeetingSeries.Add(series);
        await db.SaveChangesAsync(stop);
        // What ILDs convene themselves is without an administrator.
        var peers = Kind == SeriesKind.PeerLed ? await MeetingSight.Ilds(db, days[0], stop) : null;
        var invited = People
            .Append(series.ConvenerId)
            .Where(one => !IsLeader(one) && (peers is null || peers.Exists(ild => ild.Id == one)))
            .Distinct()
            .ToList();
        db.SeriesMembers.AddRange(invited.Select(person => new SeriesMember { SeriesId = series.Id, PersonId = person }));
        var entry = InCalendar.FirstOrDefault(one => one.EntryId == Entry);
        foreach (var day in days)
        {
            var meeting = await MeetingSetting.Add(db, series, day, Form, Guest?.Trim() ?? "", invited, stop);
            meeting.CalendarUid = entry?.Uid ?? "";
        }
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
    }

    // Who leads ILDs convenes and is not counted among those who learn; in a talk of two both are there.
    private bool IsLeader(long person) => person == reader.PersonId && !IsIld && Kind != SeriesKind.OneToOne;

    private void Check()
    {
        Want(!string.IsNullOrWhiteSpace(Name), nameof(Name), "Give it a name, such as “ILD meeting”.");
        Want((Name ?? "").Length <= Meeting.LongestTitle, nameof(Name), $"Shorten the name to {Meeting.LongestTitle} letters.");
        Want(
            (Place ?? "").Length <= Meeting.LongestTitle,
            nameof(Place),
            $"Shorten the place to {Meeting.LongestTitle} letters."
        );
        Want(
            (Guest ?? "").Length <= Meeting.LongestTitle,
            nameof(Guest),
            $"Shorten the guest’s name to {Meeting.LongestTitle} letters."
        );
        Want(Kinds.Contains(Kind), nameof(Kind), "Choose who convenes it.");
        Want(First is not null, nameof(First), "Say on which day it is first held.");
        Want(
            First is null || (First >= Year.First.AddYears(-1) && First <= Year.Last.AddYears(1)),
            nameof(First),
            "That day is more than a year away from this school year."
        );
        Want(
            Rhythm == Rhythm.Once || (Until is not null && Until >= First),
            nameof(Until),
            "Say until which day, after the first."
        );
        Want(StartsAt is not null, nameof(StartsAt), "Say at what time it begins.");
        Want(
            Minutes is >= 5 and <= MeetingSeries.MostMinutes,
            nameof(Minutes),
            $"A meeting lasts 5 to {MeetingSeries.MostMinutes} minutes; you wrote {Minutes ?? 0}."
        );
        Want(
            LearningMinutes >= 0 && LearningMinutes <= (Minutes ?? 0),
            nameof(LearningMinutes),
            "Minutes of learning lie between 0 and the whole meeting."
        );
        Want(
            People.Count > 0 && People.TrueForAll(one => Invitable.Any(each => each.Id == one)),
            nameof(People),
            "Choose at least one person to invite."
        );
        Want(Kind != SeriesKind.OneToOne || People.Count == 1, nameof(People), "One to one: choose one person.");
    }

    private void Want(bool isGiven, string field, string sentence)
    {
        if (!isGiven)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private async Task<bool> Find(CancellationToken stop)
    {
        if (!Convening.May(reader))
        {
            return false;
        }
        InCalendar = await Meetings.InCalendar.Ahead(db, reader, stop);
        Invitable = await Convening.Invitable(db, reader, stop);
        Year = await SchoolYear.Asked(db, null, reader.Today, stop);
        return true;
    }
}
