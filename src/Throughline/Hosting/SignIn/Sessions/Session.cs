using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Sessions;

/// <summary>One browser in which somebody is signed in. The cookie names it; whether it still counts is said here, for all nodes.</summary>
/// <remarks>A new one begins with every sign-in. It counts for <see cref="Longest"/>, and for <see cref="Idle"/> without a request.</remarks>
[Record(RecordKind.R39)]
internal sealed class Session
{
    /// <summary>From the sign-in.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>From the last request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(4);

    /// <summary>For how long after signing in one may change how one signs in, without proving it once more.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(30);

    // Clocks of two nodes differ by minutes at most; a session from further ahead is no session.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    public long Id { get; init; }
    public required long AccountId { get; init; }

    /// <summary>The account's security stamp when it was last proved; a new password or a reset changes the account's.</summary>
    public required string Stamp { get; set; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last request, to a minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public required SignedInBy By { get; init; }

    /// <summary>Browser and system, such as "Firefox on Windows".</summary>
    public required string Device { get; init; }

    /// <summary>Ends it everywhere.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Whether it counts now.</summary>
    public bool IsOpen(string? stamp, DateTimeOffset now) =>
        EndedAt is null && Stamp == stamp && StartedAt < now + Skew && now < StartedAt + Longest && now < SeenAt + Idle;

    /// <summary>Whether the sign-in was a short while ago.</summary>
    public bool IsFresh(DateTimeOffset now) => now < StartedAt + FreshFor;

    private sealed class Table : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions");
            builder.Property(session => session.Stamp).IsSecret();
            builder.HasIndex(session => session.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
        }
    }
}
