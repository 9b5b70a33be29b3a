using Throughline.Mail.Inbox;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>Letters out and in, registered.</summary>
internal static class MailModule
{
    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [SendLetter.Job, ReadMail.Job, TidyLetters.Job];

    /// <summary>The kinds of letter and the mailboxes of every module, as the host lists them.</summary>
    public static void Add(IServiceCollection services, IReadOnlyList<LetterKind> kinds, IReadOnlyList<Mailbox> mailboxes)
    {
        services.AddSingleton(new LetterKinds(kinds));
        services.AddSingleton(new Mailboxes(mailboxes));
    }
}
