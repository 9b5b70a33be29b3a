using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Whoever was approached brings the ILD in: one act, one kind text that the principal and the ILD read.</summary>
[Record(RecordKind.R24)]
[PartiesDecide("who was approached")]
internal sealed class SendBack : ICandid
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 1_000;

    public long Id { get; init; }
    public required long BypassId { get; init; }
    public required long OwnerId { get; init; }
    public long? ById { get; set; }

    /// <summary>Fades with the names.</summary>
    [Sealed]
    public required string Text { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The text that is offered; nobody is to blame for having asked.</summary>
    /// <param name="ild">Who is brought in.</param>
    public static string Kindly(string ild) =>
        $"Thank you for coming to me. {ild} works on this with you and will be in touch. I have passed on what you told me; you need not explain it again.";

    private sealed class Table : IEntityTypeConfiguration<SendBack>
    {
        public void Configure(EntityTypeBuilder<SendBack> builder)
        {
            builder.ToTable("send_backs");
            builder.HasIndex(back => back.BypassId);
            builder.HasOne<Bypass>().WithMany().HasForeignKey(back => back.BypassId);
            builder.HasOne<Person>().WithMany().HasForeignKey(back => back.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(back => back.ById);
            builder.Property(back => back.ById).IsSecret();
        }
    }
}

/// <summary>A leader's own send-backs of a month once names have faded; only that leader sees them.</summary>
[Record(RecordKind.R24)]
[PartiesDecide("counted when names fade")]
internal sealed class OwnSendBacks : ICandid, IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long OwnerId { get; init; }

    /// <summary>The first of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>How often somebody came directly.</summary>
    public int Came { get; set; }

    /// <summary>How often the ILD was brought in, or knew.</summary>
    public int Back { get; set; }

    private sealed class Table : IEntityTypeConfiguration<OwnSendBacks>
    {
        public void Configure(EntityTypeBuilder<OwnSendBacks> builder)
        {
            builder.ToTable("own_send_backs");
            builder.HasIndex(own => new { own.OwnerId, own.Month }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(own => own.OwnerId);
        }
    }
}
