using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Hosting.SignIn;

/// <summary>The code beside the password.</summary>
[AllowAnonymous]
internal sealed class SecondStepPage(AccountDoor door) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "then")]
    public string? Then { get; set; }

    public bool IsRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await door.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if ((await door.BySecondStep(code is { Length: <= 20 } ? code : "", stop)).Succeeded)
        {
            return LocalRedirect(LocalPath.Or(Then, "/"));
        }
        IsRefused = true;
        return await OnGetAsync();
    }
}
