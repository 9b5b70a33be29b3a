using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Hosting.Tokens;

/// <summary>
/// What another system of the district sends a roster or figures with (seat API): for one door, for a while, until it is taken back. It reads nothing. Only the
/// digest of the token is kept.
/// </summary>
[Record(RecordKind.R39)]
internal sealed class ApiToken : IVersioned
{
    /// <summary>What every token begins with, so that it is known for one where it turns up by mistake.</summary>
    public const string Beginning = "tlk_";

    /// <summary>Days that one may last.</summary>
    public static readonly int[] Lasts = [30, 90, 365];

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Which system sends with it, in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>The one thing that it may send.</summary>
    public required TokenScope Scope { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string TokenHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string MadeBy { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string EndedBy { get; private set; } = "";

    /// <summary>A new one.</summary>
    /// <returns>The row, to be added, and the token, which is shown once and kept nowhere.</returns>
    public static (ApiToken Row, string Token) Make(string name, TokenScope scope, int days, string by, DateTimeOffset now)
    {
        var token = Beginning + SecretToken.New();
        return (
            new ApiToken
            {
                Name = name,
                Scope = scope,
                TokenHash = SecretToken.Digest(token),
                MadeAt = now,
                Until = now.AddDays(days),
                MadeBy = by,
            },
            token
        );
    }

    /// <summary>The row of a token that still counts; null for every other.</summary>
    public static Task<ApiToken?> Find(ThroughlineDb db, string token, CancellationToken stop)
    {
        var digest = SecretToken.Digest(token);
        var now = db.Clock.GetUtcNow();
        return db
            .ApiTokens.AsNoTracking()
            .SingleOrDefaultAsync(each => each.TokenHash == digest && each.EndedAt == null && each.Until > now, stop);
    }

    /// <summary>Whether it counts at that moment.</summary>
    public bool Counts(DateTimeOffset now) => EndedAt is null && Until > now;

    /// <summary>Takes it back; what it brought stays.</summary>
    public void End(string by, DateTimeOffset now) => (EndedAt, EndedBy) = (now, by);

    private sealed class Table : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("api_tokens");
            builder.Property(token => token.TokenHash).IsSecret();
            builder.HasIndex(token => token.TokenHash).IsUnique();
        }
    }
}

/// <summary>What a token may send.</summary>
internal enum TokenScope
{
    /// <summary>People, schools and who stands where (R01, R02); never who evaluates whom.</summary>
    Roster,

    /// <summary>New figures of schools (R26).</summary>
    Scores,
}
