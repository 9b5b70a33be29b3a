using Throughline.Mail.Inbox;
using Throughline.Persistence.Jobs;

namespace Throughline.Mail;

/// <summary>Letters out and in, registered.</summary>
internal static class MailModule
{
    /// <summary>Its background work.</summary>
    public static IReadOnlyList<JobKind> Jobs { get; } = [SendLetter.Job, ReadMail.Job, TidyLetters.Job];

    /// <summary>The kinds of letter of every module, as the host lists them; mailboxes are registered by the modules themselves.</summary>
    /// <param name="services">What pages and jobs are given.</param>
    /// <param name="kinds">The kinds of letter.</param>
    /// <param name="isWatching">Whether this host reads the inbox.</param>
    public static void Add(IServiceCollection services, IReadOnlyList<LetterKind> kinds, bool isWatching)
    {
        services.AddSingleton(new LetterKinds(kinds));
        services.AddSingleton<Mailboxes>();
        if (isWatching)
        {
            services.AddHostedService<InboxWatch>();
        }
    }
}
