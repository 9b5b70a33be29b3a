using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>Asks for a link to choose a new password. Whether there is such an account is not said, nor told by how long it takes.</summary>
[AllowAnonymous]
internal sealed class ForgotPage(ThroughlineDb db, ResetRequests requests) : PageModel
{
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? email, CancellationToken stop)
    {
        var typed = email is { Length: <= 254 } ? email.Trim() : "";
        var crowded = await Attempts.IsOneTooMany(db, AttemptKind.LettersFrom, Attempts.Place(HttpContext), stop);
        var flooded = await Attempts.IsOneTooMany(db, AttemptKind.Letter, typed, stop);
        if (!crowded && !flooded)
        {
            requests.Add(typed, HttpContext);
        }
        IsAsked = true;
        return Page();
    }
}
