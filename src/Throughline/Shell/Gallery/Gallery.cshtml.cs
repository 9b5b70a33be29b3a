using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Throughline.Shell.Charts;
using Throughline.Shell.Figures;
using Throughline.Shell.Lists;
using Throughline.Shell.Pieces;
using Throughline.Shell.Weeks;
using Throughline.TimeAccounting;

namespace Throughline.Shell.Gallery;

/// <summary>Every piece of the look with invented values, for whoever builds a page. It is there in development only.</summary>
[AllowAnonymous]
public sealed class GalleryPage(IWebHostEnvironment environment) : PageModel
{
    /// <summary>A field that is refused when it is sent empty or in words.</summary>
    [BindProperty, Required(ErrorMessage = "Enter a number of hours, like 2 or 1.5."), Range(0.25, 40)]
    public double? Hours { get; set; }

    /// <summary>A field of more than one line.</summary>
    [BindProperty]
    public string? Note { get; set; }

    internal static BothShares Shares { get; } = new(126_000, 91_800, 79_200) { Commitment = 0.75 };

    internal static GroupTotals Groups { get; } =
        new(
            "All 35 hours",
            new Dictionary<TimeGroup, double>
            {
                [TimeGroup.ToConfirm] = 8_100,
                [TimeGroup.Accountability] = 5_400,
                [TimeGroup.WithPrincipals] = 79_200,
                [TimeGroup.PrincipalsOtherMatters] = 7_200,
                [TimeGroup.OwnLearning] = 9_000,
                [TimeGroup.RequestsAndHearings] = 5_400,
                [TimeGroup.Travel] = 5_400,
                [TimeGroup.CentralMeetings] = 6_300,
            }
        );

    internal static IReadOnlyList<Step> Steps { get; } =
    [
        new("Choose a design", "Atlanta, adjusted", Stage.Done),
        new("Sign the promise", "Version 1, November 12", Stage.Done),
        new("Bring in people and schools", "2 rows need a look", Stage.Now),
        new("Connect calendars", "1 of 6 connected", Stage.Ahead),
        new("Check and open", "Not started", Stage.Ahead),
    ];

    internal static Trend Trend { get; } =
        new(
            "Time with principals, by week",
            "Week of",
            [
                new("Sep 28", .58),
                new("Oct 5", .61),
                new("Oct 12", null),
                new("Oct 19", .55),
                new("Oct 26", .66),
                new("Nov 2", .7),
                new("Nov 9", .64),
                new("Nov 16", .73),
            ]
        )
        {
            Target = .75,
            TargetName = "commitment",
        };

    internal static WeekCalendar Week { get; } = GalleryWeek.Make(new LocalDate(2026, 11, 16));

    internal ShownList List => GalleryList.Columns.Show(GalleryList.Rows, Request, mayExport: true);

    internal ShownList EmptyList => GalleryList.Columns.Show([], Request, mayExport: true);

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>Shows the pieces, or the list as a file.</summary>
    public IActionResult OnGet() => List.Answer(this);

    /// <summary>Shows the form again, with its errors or with a toast.</summary>
    public IActionResult OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        Toast.Say(TempData, $"Noted, {Hours} hours.", "/gallery?handler=undo");
        return RedirectToPage();
    }

    /// <summary>What Undo in the toast leads to.</summary>
    public IActionResult OnPostUndo() => RedirectToPage();
}
