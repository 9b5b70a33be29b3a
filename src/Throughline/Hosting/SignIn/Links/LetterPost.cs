using Throughline.Access;
using Throughline.Mail;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>Hands letters about signing in to the mail of the installation.</summary>
internal sealed class LetterPost(Store store)
{
    /// <summary>Nobody can choose not to get them: they come only when asked for, or as a warning.</summary>
    public static LetterKind Kind { get; } =
        new("sign-in", "Links to sign in, and warnings", RecordKind.R42) { MayOptOut = false };

    /// <summary>Queues it; false where no mail server is set up.</summary>
    public async Task<bool> Send(Letter letter, CancellationToken stop)
    {
        await using var db = store.OpenFor("sign-in letter");
        if ((await MailSetup.Of(db, stop)).Smtp is null)
        {
            return false;
        }
        db.Post(Kind, new Addressee(letter.To), letter.Subject, letter.Text);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
