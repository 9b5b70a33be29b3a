using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Hosting.SignIn.OwnAccount;

/// <summary>What the pages on one's own account have in common: they know no account but the one that is signed in.</summary>
internal abstract class OwnAccountPage(UserManager<Account> accounts, Reader reader) : PageModel
{
    public Account Own { get; private set; } = new();

    /// <summary>The session of this request.</summary>
    public Session Session => HttpContext.Features.Get<Session>()!;

    /// <summary>Whether the sign-in was a short while ago, as changing how one signs in asks for.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Where to sign in once more and come back.</summary>
    public string Again => $"/sign-in?then={Uri.EscapeDataString(Request.Path)}";

    /// <summary>A moment in the district's words.</summary>
    public string When(DateTimeOffset moment) => DistrictMoment.Words(moment, HttpContext.Features.Get<District>()?.Zone);

    protected UserManager<Account> Accounts => accounts;

    protected Reader Me => reader;

    protected async Task Load(TimeProvider clock)
    {
        Own = (await accounts.FindByIdAsync($"{reader.AccountId}"))!;
        IsFresh = Session.IsFresh(clock.GetUtcNow());
    }

    protected IActionResult Done(string said, string path)
    {
        Toast.Say(TempData, said);
        return LocalRedirect(path);
    }
}
