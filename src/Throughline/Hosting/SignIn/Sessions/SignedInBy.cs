namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>How somebody proved who they are.</summary>
internal enum SignedInBy
{
    /// <summary>A password alone.</summary>
    Password,

    /// <summary>A password and a code from their authenticator app, or a recovery code.</summary>
    PasswordAndCode,

    /// <summary>A passkey, unlocked on their device.</summary>
    Passkey,

    /// <summary>The district's own sign-in, which has its own rules for a second step.</summary>
    Provider,

    /// <summary>Chosen from the list of the sample district.</summary>
    SampleList,
}

/// <summary>Hands the way of signing in from the page that checked it to the session that begins.</summary>
internal static class SignInWays
{
    private sealed record Way(SignedInBy By);

    /// <summary>What the session that begins in this request will say.</summary>
    public static void ComesBy(this HttpContext context, SignedInBy by) => context.Features.Set(new Way(by));

    /// <summary>What the page said; a password where it said nothing.</summary>
    public static SignedInBy CameBy(this HttpContext context) => context.Features.Get<Way>()?.By ?? SignedInBy.Password;

    /// <summary>Whether it counts as two factors.</summary>
    public static bool IsStrong(this SignedInBy by) => by != SignedInBy.Password;

    /// <summary>For people.</summary>
    public static string Words(this SignedInBy by) =>
        by switch
        {
            SignedInBy.Password => "password",
            SignedInBy.PasswordAndCode => "password and code",
            SignedInBy.Passkey => "passkey",
            SignedInBy.Provider => "the district’s sign-in",
            _ => "the sample list",
        };
}
