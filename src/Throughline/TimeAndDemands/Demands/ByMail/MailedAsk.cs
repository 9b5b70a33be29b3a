using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands.ByMail;

/// <summary>An ask that came by letter and was priced by return. Of the letter it keeps what has a price, and none of its words but the title.</summary>
[Record(RecordKind.R20)]
internal sealed class MailedAsk : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Stands in the address that the answer goes to.</summary>
    public required string Tag { get; init; }

    /// <summary>Whoever sent the letter, and so gets the price; in lower case.</summary>
    public required string Sender { get; init; }

    /// <summary>Who asks: the author of what was passed on where the district knows them, else the sender; null where neither is known.</summary>
    public long? RequesterId { get; init; }

    /// <summary>Who asks, as the letter names them.</summary>
    public required string By { get; init; }
    public required string Title { get; init; }
    public required DemandKind Kind { get; init; }
    public required AskedOf Of { get; init; }

    /// <summary>The networks meant; none means all.</summary>
    public List<long> Networks { get; set; } = [];
    public required int MinutesEach { get; set; }
    public required DateOnly Due { get; set; }
    public TimeOnly? At { get; set; }
    public List<string> Fields { get; set; } = [];

    /// <summary>What the letter did not say and was taken for it, in sentences.</summary>
    public List<string> Assumed { get; set; } = [];
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The ask that came of it; null while it was only priced.</summary>
    public long? DemandId { get; set; }

    /// <summary>As the page's form would have it.</summary>
    /// <param name="unit">The unit of whoever asks.</param>
    /// <param name="why">What it is for, as the answer says; may be empty.</param>
    public DemandDraft Draft(string unit, string why = "") =>
        new()
        {
            Title = Title,
            Kind = Kind,
            Why = why.Length > DemandDraft.LongestText ? why[..DemandDraft.LongestText] : why,
            Of = Of,
            Networks = Networks,
            HoursEach = MinutesEach / 60.0,
            Due = Due,
            At = At,
            Fields = Fields,
            Unit = unit,
            Once = $"mail-{Tag}",
        };

    private sealed class Table : IEntityTypeConfiguration<MailedAsk>
    {
        public void Configure(EntityTypeBuilder<MailedAsk> builder)
        {
            builder.ToTable("mailed_asks");
            builder.HasIndex(ask => ask.Tag).IsUnique();
            builder.HasIndex(ask => new { ask.Sender, ask.ReceivedAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(ask => ask.RequesterId);
            builder.HasOne<Demand>().WithMany().HasForeignKey(ask => ask.DemandId);
        }
    }
}
