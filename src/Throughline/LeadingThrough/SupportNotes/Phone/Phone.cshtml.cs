using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.LeadingThrough.SupportNotes.Phone;

/// <summary>The page that a phone shows without a signal. It comes empty; what is on it was kept by the phone itself.</summary>
[AllowAnonymous]
internal sealed class PhonePage : PageModel;
