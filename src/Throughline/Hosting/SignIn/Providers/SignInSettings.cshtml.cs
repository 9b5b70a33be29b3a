using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Hosting.SignIn.Sessions;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Hosting.SignIn.Providers;

/// <summary>How the district signs in: its providers, and who needs a second step.</summary>
[Rule(RecordKind.R40, Act.ReadRedacted), Rule(RecordKind.R40, Act.Create), Rule(RecordKind.R40, Act.Update)]
internal sealed class SignInSettingsPage(ThroughlineDb db, Frame.Seats.Reader reader, PublicAddress address) : PageModel
{
    [BindProperty]
    public ProviderForm Form { get; set; } = new();

    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];
    public SignInRules Rules { get; private set; } = new();
    public bool MayChange => reader.MayAnywhere(RecordKind.R40, Act.Update);

    /// <summary>What the provider is told to send people back to.</summary>
    public Uri Back(long id) => address.Link(HttpContext, $"/sign-in/back/{id}");

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        Form.Check(ModelState);
        if (!ModelState.IsValid)
        {
            await Load(stop);
            return Page();
        }
        var provider = new SignInProvider
        {
            Name = Form.Name!.Trim(),
            Issuer = Form.Issuer!.Trim().TrimEnd('/'),
            ClientId = Form.ClientId!.Trim(),
            Secret = (Form.Secret ?? "").Trim(),
        };
        db.SignInProviders.Add(provider);
        await db.SaveChangesAsync(stop);
        return Said($"Added. Tell {provider.Name} to send people back to {Back(provider.Id)}.");
    }

    public async Task<IActionResult> OnPostSwitchAsync(long id, CancellationToken stop)
    {
        if (await db.SignInProviders.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } provider)
        {
            return NotFound();
        }
        provider.IsOn = !provider.IsOn;
        await db.SaveChangesAsync(stop);
        return Said(provider.IsOn ? $"{provider.Name} is offered again." : $"{provider.Name} is no longer offered.");
    }

    public async Task<IActionResult> OnPostSecretAsync(long id, string? secret, CancellationToken stop)
    {
        if (await db.SignInProviders.SingleOrDefaultAsync(each => each.Id == id, stop) is not { } provider)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(secret) || secret.Length > 500)
        {
            return Said("Nothing was changed: type the new secret.");
        }
        provider.Secret = secret.Trim();
        await db.SaveChangesAsync(stop);
        return Said($"The secret for {provider.Name} is replaced.");
    }

    public async Task<IActionResult> OnPostSecondStepAsync(string[]? seats, CancellationToken stop)
    {
        var rules = await db.SignInRules.FirstOrDefaultAsync(stop);
        if (rules is null)
        {
            db.SignInRules.Add(rules = new SignInRules());
        }
        rules.AskSecondStepOf((seats ?? []).Where(each => SeatWords.TryParse(each, out _)).Select(SeatWords.Parse));
        await db.SaveChangesAsync(stop);
        return Said(
            rules.SecondStepFor.Count == 0
                ? "Nobody is asked for a second step."
                : $"Asked for a second step: {string.Join(", ", rules.SecondStepFor)}."
        );
    }

    private LocalRedirectResult Said(string words)
    {
        Toast.Say(TempData, words);
        return LocalRedirect("/sign-in-settings");
    }

    private async Task Load(CancellationToken stop)
    {
        Providers = await db.SignInProviders.AsNoTracking().OrderBy(each => each.Name).ToListAsync(stop);
        Rules = await db.SignInRules.AsNoTracking().FirstOrDefaultAsync(stop) ?? new SignInRules();
    }
}
