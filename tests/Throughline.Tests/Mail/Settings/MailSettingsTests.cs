using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Mail;
using Xunit;

namespace Throughline.Tests.Mail.Settings;

public sealed class MailSettingsTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_sets_mail_up_and_a_password_is_never_shown()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await Administrator(site);
        var saved = await Website.Post(administrator, "/settings/mail", Fields());
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await administrator.GetStringAsync(new Uri("/settings/mail", UriKind.Relative), Stop);
        Assert.Contains("mail.harbor.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", page, StringComparison.Ordinal);
        await using var db = site.Store.OpenFor("test");
        Assert.Equal("opensesame", (await MailSetup.Of(db, Stop)).Smtp!.Password);
        Assert.False(await db.JournalEntries.AnyAsync(entry => entry.After!.Contains("opensesame"), Stop));
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_its_field()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await Administrator(site);
        var fields = Fields();
        fields["Form.FromAddress"] = "a@b\r\nBcc: x@evil.example";
        var answer = await Website.Post(administrator, "/settings/mail", fields);
        Assert.Contains(
            "Enter the address that letters come from",
            await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_administrators_the_later_one_is_shown_what_the_other_saved()
    {
        await using var site = await Website.Of(await databases.Fresh());
        var administrator = await Administrator(site);
        await Website.Post(administrator, "/settings/mail", Fields());
        var fields = Fields();
        fields["Form.Version"] = "7";
        fields["Form.SmtpHost"] = "other.harbor.example";
        var answer = await Website.Post(administrator, "/settings/mail", fields);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Somebody else saved meanwhile", text, StringComparison.Ordinal);
        Assert.Contains("other.harbor.example", text, StringComparison.Ordinal);
        Assert.Contains("mail.harbor.example:587", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_everybody_else_there_is_no_such_page()
    {
        await using var site = await Website.Of(await databases.Fresh());
        await site.Account("ana@harbor.example");
        var ana = await site.SignedIn("ana@harbor.example");
        var answer = await ana.GetAsync(new Uri("/settings/mail", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Dictionary<string, string> Fields() =>
        new()
        {
            ["Form.Version"] = "0",
            ["Form.FromName"] = "Harbor",
            ["Form.FromAddress"] = "office@harbor.example",
            ["Form.SiteAddress"] = "https://throughline.harbor.example",
            ["Form.SmtpHost"] = "mail.harbor.example",
            ["Form.SmtpPort"] = "587",
            ["Form.SmtpSecurity"] = "StartTls",
            ["Form.SmtpPassword"] = "opensesame",
            ["Form.ImapPort"] = "993",
        };

    private static async Task<HttpClient> Administrator(Website site)
    {
        var account = await site.Account("root@harbor.example");
        await using var db = site.Store.OpenFor("test");
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = Seat.Sysa,
                Start = new DateOnly(2020, 1, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync(Stop);
        return await site.SignedIn("root@harbor.example");
    }
}
