using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.LiveSessions;

namespace Throughline.ProfessionalLearning.ExitTaps;

/// <summary>How many left a session with this pair of taps. A count and no rows: no order, no hour and no name can be found in it.</summary>
[Record(RecordKind.R13)]
internal sealed class TapCount : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long SessionId { get; init; }
    public required TapFocus Focus { get; init; }
    public required TapDepth Depth { get; init; }
    public int Count { get; set; }

    private sealed class Table : IEntityTypeConfiguration<TapCount>
    {
        public void Configure(EntityTypeBuilder<TapCount> builder)
        {
            builder.ToTable("tap_counts");
            builder
                .HasIndex(count => new
                {
                    count.SessionId,
                    count.Focus,
                    count.Depth,
                })
                .IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(count => count.SessionId);
        }
    }
}

/// <summary>That somebody has tapped, so that nobody does twice; not what.</summary>
[Record(RecordKind.R13)]
internal sealed class TapGiven
{
    public long Id { get; init; }
    public required long SessionId { get; init; }
    public required long PersonId { get; init; }

    /// <summary>Whether they also said if it was worth their time; not what.</summary>
    public bool SaidWorth { get; init; }

    private sealed class Table : IEntityTypeConfiguration<TapGiven>
    {
        public void Configure(EntityTypeBuilder<TapGiven> builder)
        {
            builder.ToTable("taps_given");
            builder.HasIndex(given => new { given.SessionId, given.PersonId }).IsUnique();
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(given => given.SessionId);
        }
    }
}

/// <summary>What most of a session was about; also the codes of sampled minutes.</summary>
internal enum TapFocus
{
    /// <summary>How ILDs themselves work with principals.</summary>
    OwnPractice,
    PrincipalsPractice,
    SchoolPerformance,

    /// <summary>Operations, announcements, anything else.</summary>
    Other,
}

/// <summary>How far a session went.</summary>
internal enum TapDepth
{
    Shared,
    AskedWhy,

    /// <summary>Challenged, with a next move.</summary>
    Challenged,
}

/// <summary>Taps in words.</summary>
internal static class TapWords
{
    public static string Words(this TapFocus focus) =>
        focus switch
        {
            TapFocus.OwnPractice => "Our own practice",
            TapFocus.PrincipalsPractice => "The principal’s practice",
            TapFocus.SchoolPerformance => "School performance",
            _ => "Something else",
        };

    public static string Words(this TapDepth depth) =>
        depth switch
        {
            TapDepth.Shared => "Shared",
            TapDepth.AskedWhy => "Asked why",
            _ => "Challenged, with a next move",
        };
}
