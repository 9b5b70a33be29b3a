using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>A contact of an ILD with one principal, as the calendar shows it; rebuilt with the weeks. Planned ones lie after today.</summary>
[Record(RecordKind.R07)]
[WorkedOut]
internal sealed class Contact : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required long PrincipalId { get; init; }

    /// <summary>Seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }

    /// <summary>Likewise; not included.</summary>
    public required long End { get; init; }

    /// <summary>The local day on which it starts.</summary>
    public required DateOnly Day { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Contact>
    {
        public void Configure(EntityTypeBuilder<Contact> builder)
        {
            builder.ToTable("contacts");
            builder.HasIndex(contact => new { contact.OwnerId, contact.Day });
            builder.HasIndex(contact => new { contact.PrincipalId, contact.Day });
            builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.PrincipalId);
        }
    }
}
