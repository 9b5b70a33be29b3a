using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>What was decided on a recommendation, by whom, and why. Taking it back is a <see cref="Reversal"/>.</summary>
[Record(RecordKind.R25)]
internal sealed class Decision
{
    public long Id { get; init; }
    public required long RecommendationId { get; init; }
    public required long DeciderId { get; init; }
    public required bool IsFollowed { get; init; }
    public required string Reason { get; init; }
    public required DateOnly On { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Decision>
    {
        public void Configure(EntityTypeBuilder<Decision> builder)
        {
            builder.ToTable("decisions");
            builder.HasIndex(each => each.RecommendationId);
            builder.HasOne<Recommendation>().WithMany().HasForeignKey(each => each.RecommendationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.DeciderId);
        }
    }
}

/// <summary>A recommendation, or what was decided on it, is taken back. Its explanation is asked for before it becomes public; none stays open.</summary>
[Record(RecordKind.R25)]
internal sealed class Reversal : IVersioned
{
    /// <summary>The longest explanation, in characters.</summary>
    public const int MaxLength = 2_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long RecommendationId { get; init; }

    /// <summary>Who decides, and owes the explanation.</summary>
    public required long DeciderId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>In the decider's words; empty for none.</summary>
    public string Explanation { get; private set; } = "";
    public Explained Explained { get; private set; }
    public DateOnly? ExplainedOn { get; private set; }

    /// <summary>When the ILDs who presented it were told; null for not yet.</summary>
    public DateTimeOffset? IldsToldAt { get; private set; }

    /// <summary>When it became public, and the principals of affected schools were told.</summary>
    public DateTimeOffset? PublicAt { get; private set; }

    /// <summary>Whether the explanation is still owed.</summary>
    public bool IsOwed => Explained == Explained.None;

    public bool IsPublic => PublicAt is not null;

    /// <summary>Whether the ILDs were told before the principals; null before anybody could know.</summary>
    public bool? IldsFirst => PublicAt is { } published ? IldsToldAt is { } told && told <= published : null;

    /// <summary>Days for which the explanation has been owed.</summary>
    public int DaysOwed(DateOnly today) => IsOwed ? today.DayNumber - On.DayNumber : 0;

    /// <summary>The decider explains; it may be said later, and better.</summary>
    public void Explain(string text, Explained how, DateOnly today) =>
        (Explanation, Explained, ExplainedOn) = (text, how, today);

    /// <summary>The ILDs are told.</summary>
    public void TellIlds(DateTimeOffset now) => IldsToldAt ??= now;

    /// <summary>It becomes public.</summary>
    public void Publish(DateTimeOffset now) => PublicAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<Reversal>
    {
        public void Configure(EntityTypeBuilder<Reversal> builder)
        {
            builder.ToTable("reversals");
            builder.HasIndex(each => each.RecommendationId).IsUnique();
            builder.HasOne<Recommendation>().WithMany().HasForeignKey(each => each.RecommendationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.DeciderId);
        }
    }
}

/// <summary>How much was explained.</summary>
internal enum Explained
{
    /// <summary>Nothing; it stays open.</summary>
    None,

    /// <summary>Little: a sentence without the reasons.</summary>
    Little,

    /// <summary>The reasons.</summary>
    Reasons,
}
