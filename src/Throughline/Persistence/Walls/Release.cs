using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Walls;

/// <summary>One reader let through the wall to one row: by the principal, un-prompted, to her evaluator or her ILD's chief (M3), to the ILD
/// who follows (M4); or by the presenter of a case to those in the session (M10). Logged as every change is; taken back by a date, never deleted.</summary>
/// <remarks>It opens the row itself, not what hangs on it, and only while the reader still holds the seat it was given for.</remarks>
[Record(RecordKind.R39)]
internal sealed class Release : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required RecordKind Kind { get; init; }

    /// <summary>The row, of the entity that holds the kind.</summary>
    public required long RowId { get; init; }

    /// <summary>The person whom the row is about.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The person who gave it.</summary>
    public required long GivenById { get; init; }

    /// <summary>The person who may read.</summary>
    public required long ReaderId { get; init; }

    /// <summary>The seat for which it was given.</summary>
    public required Seat Seat { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>When it ends of itself; null where it lasts until taken back.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Takes it back; what was read stays read.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>Whether rows of the kind may be released for that seat at all; R10, R11, R17 never (T2).</summary>
    public static bool Opens(RecordKind kind, Seat seat) =>
        kind switch
        {
            RecordKind.R09 => seat is Seat.Evp or Seat.Chief or Seat.Ild,
            RecordKind.R16 => seat is Seat.Ildx or Seat.Facil or Seat.Guest,
            _ => false,
        };

    private sealed class Table : IEntityTypeConfiguration<Release>
    {
        public void Configure(EntityTypeBuilder<Release> builder)
        {
            builder.ToTable("releases");
            builder.HasIndex(release => new { release.RowId, release.ReaderId });
            builder.HasIndex(release => release.SubjectId);
        }
    }
}
