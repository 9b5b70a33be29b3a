using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>The earlier address of <see cref="LoadCalendarsPage"/>, for whoever kept it.</summary>
[Rule(RecordKind.R05, Act.Create)]
internal sealed class LoadCalendarPage : PageModel
{
    public IActionResult OnGet() => Redirect("/setup/calendars");
}
