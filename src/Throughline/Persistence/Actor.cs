namespace Throughline.Persistence;

/// <summary>Who is acting: what the journal writes down beside every change.</summary>
/// <param name="AccountId">The account signed in; null for a command, a job and before sign-in.</param>
/// <param name="Name">The account's e-mail address, or the command, such as <c>import roster</c>.</param>
public sealed record Actor(long? AccountId, string Name)
{
    /// <summary>Nobody is signed in.</summary>
    public static Actor Nobody { get; } = new(null, "nobody");

    /// <summary>A command or a background job, by its name.</summary>
    public static Actor Command(string name) => new(null, name);
}
