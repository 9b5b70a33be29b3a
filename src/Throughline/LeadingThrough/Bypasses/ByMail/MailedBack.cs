using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.LeadingThrough.Bypasses.ByMail;

/// <summary>A principal's letter that was passed on to be sent back, until the ILD has it. None of its words is kept but the subject, and that goes with the names.</summary>
[Record(RecordKind.R24), Passing]
internal sealed class MailedBack : ICandid, IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Stands in the address that answers go to.</summary>
    public string Tag { get; init; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Who passed it on.</summary>
    public required long OwnerId { get; init; }

    /// <summary>Their address, which alone may answer; in lower case.</summary>
    public required string Sender { get; init; }

    /// <summary>The subject of the principal's letter.</summary>
    [Sealed]
    public required string Topic { get; set; }

    /// <summary>Who wrote it, as the letter names them; may be empty.</summary>
    [Sealed]
    public required string Author { get; init; }

    /// <summary>The principal; null until that is sure.</summary>
    public long? PrincipalId { get; set; }

    /// <summary>The line of the contact chart that its subject fits, while it is asked whether that is meant; null otherwise.</summary>
    public long? ChartLineId { get; set; }

    /// <summary>Which first call, where the principal has several; empty for the only one.</summary>
    public string Call { get; set; } = "";

    /// <summary>Whether the sender says that it was answered at once, as an emergency.</summary>
    public required bool IsEmergency { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public MailedBackState State { get; set; }

    /// <summary>What came of it; null before.</summary>
    public long? BypassId { get; set; }

    private sealed class Table : IEntityTypeConfiguration<MailedBack>
    {
        public void Configure(EntityTypeBuilder<MailedBack> builder)
        {
            builder.ToTable("mailed_backs");
            builder.HasIndex(letter => letter.Tag).IsUnique();
            builder.HasIndex(letter => new { letter.Sender, letter.ReceivedAt });
            builder.HasIndex(letter => letter.State);
            builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(letter => letter.PrincipalId);
        }
    }
}

/// <summary>Where a letter that was passed on stands.</summary>
internal enum MailedBackState
{
    /// <summary>Its sender is asked which principal wrote it.</summary>
    AsksWhose,

    /// <summary>Its sender is asked whether it is not a unit's, as its subject says.</summary>
    AsksUnit,

    /// <summary>Its sender is asked which of the principal's ILDs is meant.</summary>
    AsksWhich,

    /// <summary>Nobody leads the network; it goes on as soon as somebody does.</summary>
    Waits,

    /// <summary>The ILD has it, or knows.</summary>
    Done,

    /// <summary>Its sender took it back, or it was the sender's own.</summary>
    TakenBack,
}
