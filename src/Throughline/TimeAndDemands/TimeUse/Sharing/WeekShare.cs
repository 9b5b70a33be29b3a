using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Sharing;

/// <summary>One week that an ILD shows to one named person, until it is taken back. Nobody can ask for it here.</summary>
[Record(RecordKind.R04)]
internal sealed class WeekShare : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required DateOnly Monday { get; init; }
    public required long ReaderId { get; init; }
    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => EndedAt is null;

    /// <summary>Closes the week to that person again.</summary>
    public void TakeBack(DateTimeOffset now) => EndedAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<WeekShare>
    {
        public void Configure(EntityTypeBuilder<WeekShare> builder)
        {
            builder.ToTable("week_shares");
            builder.HasIndex(share => new { share.OwnerId, share.Monday });
            builder.HasIndex(share => share.ReaderId);
            builder.HasOne<Person>().WithMany().HasForeignKey(share => share.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(share => share.ReaderId);
        }
    }
}
