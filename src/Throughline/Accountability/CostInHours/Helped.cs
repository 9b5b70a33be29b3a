using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>Whether an occasion helped an ILD's work, as the ILD says afterwards. Shown as a count only, and only of five answers or more.</summary>
[Record(RecordKind.R30)]
internal sealed class Helped : ICandid
{
    /// <summary>Fewer answers than this are as good as one person's.</summary>
    public const int Fewest = 5;

    public long Id { get; init; }

    /// <summary>The ILD's part of the ask.</summary>
    public required long AnswerId { get; init; }
    public required long OwnerId { get; init; }
    public required bool DidHelp { get; set; }
    public required DateTimeOffset At { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Helped>
    {
        public void Configure(EntityTypeBuilder<Helped> builder)
        {
            builder.ToTable("helped");
            builder.HasIndex(one => one.AnswerId).IsUnique();
            builder.HasOne<Answer>().WithMany().HasForeignKey(one => one.AnswerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}
