using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.TimeUse.Principals;

/// <summary>A principal says that what a calendar tells of a contact with them is not so. It changes no figure: it is shown to the ILD beside the contact.</summary>
/// <remarks>The contact is named by ILD, principal and start, since contacts are rebuilt with the weeks.</remarks>
[Record(RecordKind.R07)]
internal sealed class ContactDispute : ICandid
{
    public long Id { get; init; }

    /// <summary>The ILD.</summary>
    public required long OwnerId { get; init; }
    public required long PrincipalId { get; init; }

    /// <summary>Start of the contact, or of the slot that a displaced one lost; seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }
    public required DateOnly Day { get; init; }
    public required Objection Objection { get; init; }

    /// <summary>The account's name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What is said, to follow "says:".</summary>
    public string Words => Objections.Words(Objection);

    /// <summary>The principal says it no longer.</summary>
    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<ContactDispute>
    {
        public void Configure(EntityTypeBuilder<ContactDispute> builder)
        {
            builder.ToTable("contact_disputes");
            builder.Ignore(one => one.Words);
            builder.HasIndex(one => new { one.OwnerId, one.Day });
            builder.HasIndex(one => one.PrincipalId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PrincipalId);
        }
    }
}
