using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Mail.Settings;

/// <summary>How the installation sends and reads mail, and how that goes.</summary>
[Rule(RecordKind.R40), Rule(RecordKind.R40, Act.Update)]
public sealed class MailSettingsPage(ThroughlineDb db) : PageModel
{
    private static readonly LetterKind Test = new("mail-test", "Test letters", RecordKind.R42) { MayOptOut = false };

    /// <summary>What is asked for.</summary>
    [BindProperty]
    public MailForm Form { get; set; } = new();

    internal MailHealth Health { get; private set; } = MailHealth.None;

    /// <summary>Whether somebody else saved meanwhile; the form then holds the reader's own words still.</summary>
    internal MailAccount? Theirs { get; private set; }

    /// <summary>Shows what is set.</summary>
    public async Task OnGetAsync(CancellationToken stop)
    {
        Form = MailForm.Of(await db.MailAccounts.AsNoTracking().SingleOrDefaultAsync(stop) ?? new MailAccount());
        Health = await MailHealth.Of(db, stop);
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        foreach (var (field, sentence) in Form.Problems())
        {
            ModelState.AddModelError($"{nameof(Form)}.{field}", sentence);
        }
        if (!ModelState.IsValid)
        {
            Health = await MailHealth.Of(db, stop);
            return Page();
        }
        var account = await db.MailAccounts.SingleOrDefaultAsync(stop);
        if (account is null)
        {
            db.MailAccounts.Add(account = new MailAccount());
        }
        else
        {
            db.Entry(account).Property(each => each.Version).OriginalValue = Form.Version;
        }
        Form.Fill(account);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            Theirs = await db.MailAccounts.AsNoTracking().SingleOrDefaultAsync(stop);
            Form.Version = Theirs?.Version ?? 0;
            ModelState.Remove($"{nameof(Form)}.{nameof(Form.Version)}");
            Health = await MailHealth.Of(db, stop);
            return Page();
        }
        Toast.Say(TempData, "Saved. Send yourself a test letter to see that it works.");
        return RedirectToPage();
    }

    /// <summary>Queues a letter to the reader's own address.</summary>
    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop)
    {
        var to = User.Identity?.Name ?? "";
        db.Post(Test, new Addressee(to), "A test from Throughline", "Letters from Throughline reach you.", "/settings/mail");
        await db.SaveChangesAsync(stop);
        Toast.Say(TempData, $"A test letter to {to} is on its way; this page shows in a moment whether it went out.");
        return RedirectToPage();
    }
}

/// <summary>The form: passwords are never shown, and kept where nothing is typed.</summary>
public sealed class MailForm
{
    /// <summary>The version that the reader saw.</summary>
    public long Version { get; set; }

    /// <summary>The sender's name.</summary>
    [StringLength(100)]
    public string? FromName { get; set; }

    /// <summary>The sender's address.</summary>
    [StringLength(254)]
    public string? FromAddress { get; set; }

    /// <summary>Where people open the product.</summary>
    [StringLength(200)]
    public string? SiteAddress { get; set; }

    /// <summary>Where letters go out.</summary>
    [StringLength(253)]
    public string? SmtpHost { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65_535, ErrorMessage = "Enter a port from 1 to 65535, like 587.")]
    public int? SmtpPort { get; set; }

    /// <summary><c>Tls</c>, <c>StartTls</c> or <c>None</c>.</summary>
    public string? SmtpSecurity { get; set; }

    /// <summary>User name; empty for none.</summary>
    [StringLength(254)]
    public string? SmtpUser { get; set; }

    /// <summary>A new password; empty keeps the old one.</summary>
    [StringLength(200)]
    public string? SmtpPassword { get; set; }

    /// <summary>Where letters come in.</summary>
    [StringLength(253)]
    public string? ImapHost { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65_535, ErrorMessage = "Enter a port from 1 to 65535, like 993.")]
    public int? ImapPort { get; set; }

    /// <summary><c>Tls</c>, <c>StartTls</c> or <c>None</c>.</summary>
    public string? ImapSecurity { get; set; }

    /// <summary>User name.</summary>
    [StringLength(254)]
    public string? ImapUser { get; set; }

    /// <summary>A new password; empty keeps the old one.</summary>
    [StringLength(200)]
    public string? ImapPassword { get; set; }

    internal static MailForm Of(MailAccount account) =>
        new()
        {
            Version = account.Version,
            FromName = account.FromName,
            FromAddress = account.FromAddress,
            SiteAddress = account.SiteAddress,
            SmtpHost = account.SmtpHost,
            SmtpPort = account.SmtpPort,
            SmtpSecurity = $"{account.SmtpSecurity}",
            SmtpUser = account.SmtpUser,
            ImapHost = account.ImapHost,
            ImapPort = account.ImapPort,
            ImapSecurity = $"{account.ImapSecurity}",
            ImapUser = account.ImapUser,
        };

    internal IEnumerable<(string Field, string Sentence)> Problems()
    {
        if (!string.IsNullOrWhiteSpace(SmtpHost) && !OneLine.IsAddress(FromAddress?.Trim() ?? ""))
        {
            yield return (nameof(FromAddress), "Enter the address that letters come from, like throughline@district.org.");
        }
        if (
            !string.IsNullOrWhiteSpace(SiteAddress)
            && !(Uri.TryCreate(SiteAddress, UriKind.Absolute, out var site) && site.Scheme is "https" or "http")
        )
        {
            yield return (nameof(SiteAddress), "Enter the whole address, like https://throughline.district.org.");
        }
        foreach (var (field, host) in new[] { (nameof(SmtpHost), SmtpHost), (nameof(ImapHost), ImapHost) })
        {
            if (!string.IsNullOrWhiteSpace(host) && Uri.CheckHostName(host.Trim()) == UriHostNameType.Unknown)
            {
                yield return (field, "Enter the server's name alone, like mail.district.org.");
            }
        }
    }

    internal void Fill(MailAccount account)
    {
        account.FromName = OneLine.Of(FromName ?? "", 100);
        account.FromAddress = FromAddress?.Trim() ?? "";
        account.SiteAddress = SiteAddress?.Trim().TrimEnd('/') ?? "";
        account.SmtpHost = SmtpHost?.Trim() ?? "";
        account.SmtpPort = SmtpPort ?? 587;
        account.SmtpSecurity = Enum.TryParse<MailSecurity>(SmtpSecurity, out var smtp) ? smtp : MailSecurity.StartTls;
        account.SmtpUser = SmtpUser?.Trim() ?? "";
        account.SmtpPassword = string.IsNullOrEmpty(SmtpPassword) ? account.SmtpPassword : SmtpPassword;
        account.ImapHost = ImapHost?.Trim() ?? "";
        account.ImapPort = ImapPort ?? 993;
        account.ImapSecurity = Enum.TryParse<MailSecurity>(ImapSecurity, out var imap) ? imap : MailSecurity.Tls;
        account.ImapUser = ImapUser?.Trim() ?? "";
        account.ImapPassword = string.IsNullOrEmpty(ImapPassword) ? account.ImapPassword : ImapPassword;
    }
}
