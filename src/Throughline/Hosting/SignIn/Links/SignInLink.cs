using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.SignIn.Links;

/// <summary>A link that lets one person choose how they sign in: once, for a while. Only the digest of its token is kept.</summary>
[Record(RecordKind.R39)]
internal sealed class SignInLink : IVersioned
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);
    private static readonly TimeSpan ResetLasts = TimeSpan.FromHours(1);

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AccountId { get; init; }
    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string TokenHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; set; }
    public required string MadeBy { get; init; }
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Whether it opens only together with a code that a senior leader gives.</summary>
    public bool NeedsCode { get; private set; }

    /// <summary>Digest of the code; empty until a senior leader has made one.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>A new one; the older ones of the account stop counting.</summary>
    /// <returns>The link's row, to be saved, and the token, which is shown or mailed and kept nowhere.</returns>
    public static async Task<string> Make(ThroughlineDb db, long account, LinkPurpose purpose, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        foreach (
            var older in await db
                .SignInLinks.Where(link => link.AccountId == account && link.UsedAt == null && link.Until > now)
                .ToListAsync(stop)
        )
        {
            older.Until = now;
        }
        var token = SecretToken.New();
        db.SignInLinks.Add(
            new SignInLink
            {
                AccountId = account,
                Purpose = purpose,
                TokenHash = SecretToken.Digest(token),
                MadeAt = now,
                Until = now + (purpose == LinkPurpose.Invitation ? InvitationLasts : ResetLasts),
                MadeBy = db.Actor.Name,
            }
        );
        await db.SaveChangesAsync(stop);
        return token;
    }

    /// <summary>The link of a token, if it still counts and its account has not ended.</summary>
    public static Task<SignInLink?> Find(ThroughlineDb db, string token, CancellationToken stop)
    {
        var digest = SecretToken.Digest(token);
        var now = db.Clock.GetUtcNow();
        return db.SignInLinks.SingleOrDefaultAsync(
            link =>
                link.TokenHash == digest
                && link.UsedAt == null
                && link.Until > now
                && db.Users.Any(account => account.Id == link.AccountId && account.EndedAt == null),
            stop
        );
    }

    /// <summary>When the link of a token was used; null for one that was not, or that nobody made.</summary>
    public static Task<DateTimeOffset?> WhenUsed(ThroughlineDb db, string token, CancellationToken stop)
    {
        var digest = SecretToken.Digest(token);
        return db.SignInLinks.Where(link => link.TokenHash == digest).Select(link => link.UsedAt).SingleOrDefaultAsync(stop);
    }

    /// <summary>From now on it opens with a code alone, before whoever made it is shown it.</summary>
    public static async Task AskForCode(ThroughlineDb db, string token, CancellationToken stop)
    {
        var digest = SecretToken.Digest(token);
        (await db.SignInLinks.SingleAsync(link => link.TokenHash == digest, stop)).NeedsCode = true;
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The link of an account that waits for its code; null where none does.</summary>
    public static Task<SignInLink?> Waiting(ThroughlineDb db, long account, CancellationToken stop)
    {
        var now = db.Clock.GetUtcNow();
        return db.SignInLinks.SingleOrDefaultAsync(
            link =>
                link.AccountId == account && link.NeedsCode && link.CodeHash == "" && link.UsedAt == null && link.Until > now,
            stop
        );
    }

    /// <summary>Makes the code, once.</summary>
    /// <returns>The code, which is shown and kept nowhere.</returns>
    public string GiveCode()
    {
        var code = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        CodeHash = SecretToken.Digest(code);
        return code;
    }

    /// <summary>Whether it opens with that code; one that needs none opens with any.</summary>
    public bool OpensWith(string? code) =>
        !NeedsCode || (CodeHash.Length > 0 && CodeHash == SecretToken.Digest((code ?? "").Trim().ToLowerInvariant()));

    /// <summary>Uses it up. Two who use it at once: saving lets one of them through.</summary>
    public void Use(DateTimeOffset now) => UsedAt = now;

    private sealed class Table : IEntityTypeConfiguration<SignInLink>
    {
        public void Configure(EntityTypeBuilder<SignInLink> builder)
        {
            builder.ToTable("sign_in_links");
            builder.Property(link => link.TokenHash).IsSecret();
            builder.Property(link => link.CodeHash).IsSecret();
            builder.HasIndex(link => link.TokenHash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
        }
    }
}

/// <summary>What a link is for.</summary>
internal enum LinkPurpose
{
    /// <summary>Choose how to sign in for the first time; lasts seven days.</summary>
    Invitation,

    /// <summary>Choose a new password; lasts an hour.</summary>
    Reset,
}
