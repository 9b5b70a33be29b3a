using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Minutes of learning that were planned and did not take place: how many, how, what took them, and who moved them.</summary>
[Record(RecordKind.R15)]
internal sealed class Loss
{
    public long Id { get; init; }
    public required long MeetingId { get; init; }
    public required long BlockId { get; init; }

    /// <summary>More than 0.</summary>
    public required int Minutes { get; set; }
    public required LossKind How { get; init; }

    /// <summary>What took them, in a few words: "Budget forms".</summary>
    public required string Cause { get; init; }

    /// <summary>The unit it came from; may be empty.</summary>
    public required string Unit { get; init; }

    /// <summary>Who moved them; a name, since guests and the weather have no account.</summary>
    public required string Mover { get; init; }
    public long? MoverId { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Loss>
    {
        public void Configure(EntityTypeBuilder<Loss> builder)
        {
            builder.ToTable("learning_losses");
            builder.HasIndex(loss => loss.MeetingId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(loss => loss.MeetingId);
            builder.HasOne<AgendaBlock>().WithMany().HasForeignKey(loss => loss.BlockId);
        }
    }
}

/// <summary>How learning minutes are lost.</summary>
internal enum LossKind
{
    /// <summary>It began late or ended early.</summary>
    Shortened,

    /// <summary>A part was left out.</summary>
    Cut,

    /// <summary>Business came in its place.</summary>
    TakenByBusiness,

    /// <summary>The meeting did not take place.</summary>
    Cancelled,
}

/// <summary>Losses in words.</summary>
internal static class LossWords
{
    public static string Words(this LossKind how) =>
        how switch
        {
            LossKind.Shortened => "shortened",
            LossKind.Cut => "cut",
            LossKind.TakenByBusiness => "taken by business",
            _ => "cancelled",
        };
}
