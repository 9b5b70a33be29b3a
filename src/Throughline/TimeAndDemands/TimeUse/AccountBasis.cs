using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>What an ILD's kept weeks were worked out from; when that is another now, they are rebuilt before anybody reads them.</summary>
[Record(RecordKind.R04)]
[WorkedOut]
internal sealed class AccountBasis
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required string RosterVersion { get; init; }

    /// <summary>States of the ILD's calendars, as one text.</summary>
    public required string CalendarVersion { get; init; }

    /// <summary>The days accounted for.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AccountBasis>
    {
        public void Configure(EntityTypeBuilder<AccountBasis> builder)
        {
            builder.ToTable("account_bases");
            builder.HasIndex(basis => basis.OwnerId).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(basis => basis.OwnerId);
        }
    }
}
