using System.Diagnostics;
using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MimeKit;
using Xunit;

namespace Throughline.Tests.Mail.Inbox;

/// <summary>A real IMAP server (Debian: dovecot-imapd) on a free port, with one account; the test is left out where there is none.</summary>
internal sealed class Dovecot : IAsyncDisposable
{
    private readonly Process process;

    private Dovecot(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<Dovecot> Start(string folder)
    {
        const string Program = "/usr/sbin/dovecot";
        Assert.SkipUnless(File.Exists(Program), "there is no IMAP server (Debian: apt-get install dovecot-imapd)");
        var (user, group) =
            Environment.UserName == "root" ? ("nobody", "nogroup") : (Environment.UserName, Environment.UserName);
        var port = Local.FreePort();
        var settings = $$"""
            base_dir = {{folder}}/run
            state_dir = {{folder}}/state
            log_path = {{folder}}/log
            protocols = imap
            ssl = no
            disable_plaintext_auth = no
            default_internal_user = {{user}}
            default_internal_group = {{group}}
            default_login_user = {{user}}
            mail_location = maildir:{{folder}}/mail/%u
            first_valid_uid = 1
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid={{user}} gid={{group}} home={{folder}}/mail/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                address = 127.0.0.1
                port = {{port.ToString(CultureInfo.InvariantCulture)}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }

            """;
        foreach (var name in new[] { "run", "state", "mail" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "conf"), settings);
        var server = new Dovecot(Local.Serve(folder, Program, "-F", "-c", Path.Combine(folder, "conf")), port);
        await Local.Listening(port);
        return server;
    }

    /// <summary>Puts letters into the inbox, as a mail server does.</summary>
    public async Task Deliver(params MimeMessage[] letters)
    {
        using var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync("office", "secret");
        foreach (var letter in letters)
        {
            await client.Inbox!.AppendAsync(letter, MessageFlags.None);
        }
        await client.DisconnectAsync(quit: true);
    }

    public ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        return ValueTask.CompletedTask;
    }
}
