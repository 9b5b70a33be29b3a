using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Mail;
using Throughline.Mail.Inbox;
using Throughline.Mail.Settings;

namespace Throughline.Tests.Access.Cells.Kinds;

/// <summary>Notices, letters out and in, and the mail account.</summary>
internal static class LetterKinds
{
    public static IReadOnlyList<Planted> All { get; } =
    [
        // Each reads their own; this one is Marisol Vega's.
        Planted.A<Notice>(NoticeOf) with
        {
            ShownOn = "/notices",
            OnlyFor = [Seat.Ild],
        },
        // A letter that waits is read by nobody here, nor one that came in.
        Planted.A<Letter>(LetterOf) with
        {
            OnlyFor = [],
        },
        Planted.A<ReceivedLetter>(ReceivedOf) with
        {
            OnlyFor = [Seat.Sysa],
        },
        Planted.A<MailAccount>(plant => new() { SmtpPassword = plant.Token, ImapPassword = plant.Token }),
    ];

    private static Notice NoticeOf(Planting plant) =>
        new()
        {
            PersonId = plant.Scene.Ild.Id,
            Kind = "test",
            Text = plant.Token,
            Path = "/notices",
            At = Scene.Now,
        };

    private static Letter LetterOf(Planting plant) =>
        new()
        {
            Token = plant.Token,
            Kind = "test",
            PersonId = plant.Scene.Ild.Id,
            Address = $"{plant.Token}@harbor.example",
            Name = plant.Token,
            Subject = plant.Token,
            Text = plant.Token,
            QueuedAt = Scene.Now,
        };

    private static ReceivedLetter ReceivedOf(Planting plant) =>
        new()
        {
            Fingerprint = plant.Token,
            ReceivedAt = Scene.Now,
            Fate = default,
            Sender = $"{plant.Token}@harbor.example",
        };
}
