using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>A visit to one principal that was displaced; rebuilt with the weeks.</summary>
[Record(RecordKind.R07)]
[WorkedOut]
internal sealed class DisplacedContact : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required long PrincipalId { get; init; }

    /// <summary>Start of the slot that it lost, in seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }
    public required long End { get; init; }
    public required DateOnly Day { get; init; }
    public required DisplacedKind Kind { get; init; }
    public required string Uid { get; init; }

    /// <summary>Focus of what took the slot; null when not known.</summary>
    public Focus? CauseFocus { get; init; }

    /// <summary>Unit of who called that; empty when not known.</summary>
    public required string CauseUnit { get; init; }

    /// <summary>A later contact with the principal, within ten working days, made it up; a bumped one is made up by where it went.</summary>
    public required bool IsMadeUp { get; init; }

    private sealed class Table : IEntityTypeConfiguration<DisplacedContact>
    {
        public void Configure(EntityTypeBuilder<DisplacedContact> builder)
        {
            builder.ToTable("displaced_contacts");
            builder.HasIndex(one => one.Day);
            builder.HasIndex(one => new { one.OwnerId, one.Day });
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PrincipalId);
        }
    }
}
