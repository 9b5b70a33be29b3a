using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Materials;

/// <summary>What somebody shares with the ILDs: what a guest brought, what a retreat worked with, a tool that one of them made.</summary>
[Record(RecordKind.R15)]
internal sealed class Material : IVersioned
{
    /// <summary>The longest text, in letters.</summary>
    public const int LongestText = 20_000;

    /// <summary>The longest address, in letters.</summary>
    public const int LongestLink = 500;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>The meeting that it is from; null for one by itself.</summary>
    public required long? MeetingId { get; init; }
    public required string Title { get; init; }

    /// <summary>Where it lies, as an address of the web; may be empty.</summary>
    public required string Link { get; init; }

    /// <summary>The thing itself, where it is short; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>Whether those who supervise ILDs see it too; else ILDs and their facilitators do.</summary>
    public required bool ForLeaders { get; init; }
    public required long SharedById { get; init; }
    public required string SharedBy { get; init; }
    public required DateTimeOffset SharedAt { get; init; }

    /// <summary>When it was taken out; null while it is shared.</summary>
    public DateTimeOffset? TakenOutAt { get; private set; }

    /// <summary>Not shared any more.</summary>
    public void TakeOut(DateTimeOffset now) => TakenOutAt ??= now;

    /// <summary>Shared after all.</summary>
    public void PutBack() => TakenOutAt = null;

    private sealed class Table : IEntityTypeConfiguration<Material>
    {
        public void Configure(EntityTypeBuilder<Material> builder)
        {
            builder.ToTable("learning_materials");
            builder.HasIndex(material => material.MeetingId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(material => material.MeetingId);
            builder.HasOne<Person>().WithMany().HasForeignKey(material => material.SharedById);
        }
    }
}
