using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.ProtectedTime;

/// <summary>A secret address under which protected time can be subscribed to. Only its hash is kept: the address itself is shown once.</summary>
[Record(RecordKind.R06)]
internal sealed class ProtectedFeed : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Whose it is, by account.</summary>
    public required long AccountId { get; init; }

    /// <summary>What its owner calls it, such as "Curriculum's calendar".</summary>
    public required string Name { get; init; }

    /// <summary>The network whose time it holds; null for what holds for all.</summary>
    public long? NetworkId { get; init; }

    /// <summary>SHA-256 of the secret part of the address.</summary>
    public required string Hash { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The last day on which a calendar fetched it.</summary>
    public DateOnly? LastFetched { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>A new feed and its secret, which is nowhere kept.</summary>
    public static (ProtectedFeed Feed, string Secret) Open(long account, string name, long? network, DateTimeOffset now)
    {
        var secret = SecretToken.New();
        return (
            new ProtectedFeed
            {
                AccountId = account,
                Name = name,
                NetworkId = network,
                Hash = SecretToken.Digest(secret),
                At = now,
            },
            secret
        );
    }

    /// <summary>From now on the address gives nothing.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<ProtectedFeed>
    {
        public void Configure(EntityTypeBuilder<ProtectedFeed> builder)
        {
            builder.ToTable("protected_feeds");
            builder.HasIndex(feed => feed.Hash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(feed => feed.AccountId);
            builder.HasOne<Network>().WithMany().HasForeignKey(feed => feed.NetworkId);
        }
    }
}
