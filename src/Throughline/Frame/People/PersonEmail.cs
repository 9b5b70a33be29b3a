using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.People;

/// <summary>An address by which calendars know a person; in lower case.</summary>
[Record(RecordKind.R01)]
internal sealed class PersonEmail : IReimported
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public required long PersonId { get; init; }
    public required string Address { get; init; }

    /// <summary>0 for the one that is shown.</summary>
    public int Position { get; set; }

    /// <summary>Somebody took it away here: it is nobody's now, and a roster that still has it does not bring it back.</summary>
    public bool IsTakenAway { get; set; }

    private sealed class Table : IEntityTypeConfiguration<PersonEmail>
    {
        public void Configure(EntityTypeBuilder<PersonEmail> builder)
        {
            builder.ToTable("person_emails");
            builder.HasIndex(email => email.RosterKey).IsUnique();
            builder.HasIndex(email => email.Address);
            builder.HasQueryFilter(email => !email.IsTakenAway);
            builder.HasOne<Person>().WithMany().HasForeignKey(email => email.PersonId);
        }
    }
}
