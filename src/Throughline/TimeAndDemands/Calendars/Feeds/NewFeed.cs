using Throughline.TimeAndDemands.Calendars.Sources;

namespace Throughline.TimeAndDemands.Calendars.Feeds;

/// <summary>A subscription that is asked for.</summary>
/// <param name="Address">As pasted.</param>
/// <param name="AllowedPrivate">A <c>HOST:PORT</c> on the own network; only the command line names one.</param>
/// <param name="User">For CalDAV; empty for a secret address.</param>
/// <param name="Password">For CalDAV.</param>
internal sealed record NewFeed(string Address, string AllowedPrivate, string User, string Password)
{
    private const int Longest = 200;

    /// <summary>Why it cannot be; null when it can.</summary>
    public string? Refusal
    {
        get
        {
            var (uri, refusal) = FeedAddress.Parse(Address, AllowedPrivate);
            return uri is null ? refusal
                : User.Length > Longest || Password.Length > Longest ? "The user name or password is too long."
                : User.Length > 0 && uri.Scheme != "https" && !FeedAddress.IsNamed(uri, AllowedPrivate)
                    ? "A password is sent over https only; use an address that begins with https://."
                : null;
        }
    }

    public Subscription For(long owner, DateTimeOffset now) =>
        new()
        {
            OwnerId = owner,
            Kind = User.Length > 0 ? "caldav" : "feed",
            Host = FeedAddress.Parse(Address, AllowedPrivate).Address!.IdnHost,
            Address = Address.Trim(),
            User = User,
            Password = Password,
            AllowedPrivate = AllowedPrivate,
            AddedAt = now,
            NextAt = now,
        };
}
