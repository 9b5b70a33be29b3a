using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn;

/// <summary>Ends the session on this machine.</summary>
[NoRecord("it shows nothing")]
public sealed class SignOutPage(SignInManager<Account> signIn) : PageModel
{
    /// <summary>Signs out and goes to the sign-in page.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        // What a phone keeps for hallways without a signal goes with the session.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Redirect("/sign-in");
    }
}
