namespace Throughline.Hosting.SignIn.Links;

/// <summary>A letter about signing in.</summary>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain words.</param>
public sealed record Letter(string To, string Subject, string Text);

/// <summary>Sends a letter, or hands it to whoever does; false where no mail is set up.</summary>
public delegate Task<bool> SendLetter(Letter letter, CancellationToken stop);

/// <summary>The letters that carry a link.</summary>
internal static class Letters
{
    public static Letter Invitation(string to, string name, string district, Uri link) =>
        new(
            to,
            "Throughline: choose how you sign in",
            $"""
            {name},

            {(district.Length > 0 ? district : "Your district")} has opened an account for you on Throughline.
            Choose how you sign in within seven days; the link works once:

            {link}

            Whoever has this link can sign in as you: do not pass it on.
            """
        );

    public static Letter Reset(string to, Uri link) =>
        new(
            to,
            "Throughline: choose a new password",
            $"""
            Somebody, we hope you, asked for a new password on Throughline.
            Choose it within an hour; the link works once:

            {link}

            If it was not you, do nothing: your password stays as it is.
            """
        );

    public static Letter PasswordChanged(string to) =>
        new(
            to,
            "Throughline: your password was changed",
            """
            Your password on Throughline was changed, and your other sessions were ended.
            If it was not you, tell your administrator at once.
            """
        );
}
