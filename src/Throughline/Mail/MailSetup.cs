using System.Globalization;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Throughline.Mail.Settings;
using Throughline.Persistence;

namespace Throughline.Mail;

/// <summary>How a connection to a mail server is kept from listeners.</summary>
internal enum MailSecurity
{
    /// <summary>From the first byte (ports 465 and 993).</summary>
    Tls,

    /// <summary>After a plain greeting, and never without (ports 587 and 143).</summary>
    StartTls,

    /// <summary>Not at all: only for a server on the same machine.</summary>
    None,
}

/// <summary>A mail server and how to sign in there.</summary>
internal sealed record MailServer(string Host, int Port, MailSecurity Security, string User, string Password)
{
    private const int Milliseconds = 30_000;

    /// <summary>For people.</summary>
    public string Name => $"{Host}:{Port}";

    private SecureSocketOptions Options =>
        Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    /// <summary>Connects for sending, signed in where a user is named.</summary>
    public async Task<SmtpClient> OpenSmtp(CancellationToken stop) => await Open(new SmtpClient(), stop);

    /// <summary>Connects for reading.</summary>
    public async Task<ImapClient> OpenImap(CancellationToken stop) => await Open(new ImapClient(), stop);

    private async Task<T> Open<T>(T client, CancellationToken stop)
        where T : MailKit.IMailService
    {
        try
        {
            client.Timeout = Milliseconds;
            await client.ConnectAsync(Host, Port, Options, stop);
            if (User.Length > 0)
            {
                await client.AuthenticateAsync(User, Password, stop);
            }
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }
}

/// <summary>Everything about mail that an administrator sets: by the environment, which wins, or on the settings page.</summary>
/// <param name="Smtp">Where letters go out; null where none is set.</param>
/// <param name="Imap">Where letters come in; null where none is set.</param>
/// <param name="FromName">The sender's name.</param>
/// <param name="FromAddress">The sender's address, which is the inbox's too.</param>
/// <param name="SiteAddress">Where people open the product, such as <c>https://throughline.district.org</c>; without a slash at its end.</param>
internal sealed record MailSetup(MailServer? Smtp, MailServer? Imap, string FromName, string FromAddress, string SiteAddress)
{
    /// <summary>Reads it.</summary>
    public static async Task<MailSetup> Of(ThroughlineDb db, CancellationToken stop = default)
    {
        var kept = await db.MailAccounts.AsNoTracking().SingleOrDefaultAsync(stop) ?? new MailAccount();
        return new MailSetup(
            Server("SMTP", kept.SmtpHost, kept.SmtpPort, kept.SmtpSecurity, kept.SmtpUser, kept.SmtpPassword),
            Server("IMAP", kept.ImapHost, kept.ImapPort, kept.ImapSecurity, kept.ImapUser, kept.ImapPassword),
            Named("MAIL_FROM_NAME") ?? kept.FromName,
            Named("MAIL_FROM") ?? kept.FromAddress,
            (Named("URL") ?? kept.SiteAddress).TrimEnd('/')
        );
    }

    /// <summary>The address of a mailbox: the sender's own, with the mailbox after a plus sign.</summary>
    public string AddressOf(string mailbox)
    {
        var at = FromAddress.LastIndexOf('@');
        return at < 0 ? FromAddress : $"{FromAddress[..at]}+{mailbox}{FromAddress[at..]}";
    }

    private static MailServer? Server(string which, string host, int port, MailSecurity security, string user, string password)
    {
        if (Named($"{which}_HOST") is { } named)
        {
            return new MailServer(
                named,
                int.TryParse(Named($"{which}_PORT"), CultureInfo.InvariantCulture, out var number) ? number : port,
                Enum.TryParse<MailSecurity>(Named($"{which}_SECURITY"), ignoreCase: true, out var how) ? how : security,
                Named($"{which}_USER") ?? "",
                Named($"{which}_PASSWORD") ?? ""
            );
        }
        return host.Length == 0 ? null : new MailServer(host, port, security, user, password);
    }

    private static string? Named(string variable) =>
        Environment.GetEnvironmentVariable($"THROUGHLINE_{variable}") is { Length: > 0 } value ? value : null;
}
