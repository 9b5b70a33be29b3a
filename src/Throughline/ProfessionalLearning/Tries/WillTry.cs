using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.LiveSessions;

namespace Throughline.ProfessionalLearning.Tries;

/// <summary>"What I will try with this principal": the ILD's own, on that principal's card, and back at the next meeting.</summary>
[Record(RecordKind.R17)]
internal sealed class WillTry : IWalled, IVersioned
{
    /// <summary>The longest line, in letters.</summary>
    public const int MaxLength = 1_000;

    /// <summary>After so many days it asks whether it changed the next visit.</summary>
    public const int DaysUntilAsked = 7;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AuthorId { get; init; }

    /// <summary>The principal.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The session in which it was said.</summary>
    public required long SessionId { get; init; }

    [Sealed]
    public required string Text { get; set; }
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>The day from which it asks whether it changed the next visit.</summary>
    public required DateOnly AskedFrom { get; init; }
    public VisitChange? Changed { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When she laid it aside; null while it is on the card.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether it asks now.</summary>
    public bool Asks(DateOnly today) => Changed is null && ClosedAt is null && AskedFrom <= today;

    public static WillTry Said(long ild, long principal, long session, string text, DateOnly today, DateTimeOffset now) =>
        new()
        {
            AuthorId = ild,
            SubjectId = principal,
            SessionId = session,
            Text = text,
            SaidAt = now,
            AskedFrom = today.AddDays(DaysUntilAsked),
        };

    /// <summary>Did it change my next visit?</summary>
    public void Answer(VisitChange changed, DateTimeOffset now) => (Changed, AnsweredAt) = (changed, now);

    /// <summary>Off the card.</summary>
    public void Close(DateTimeOffset now) => ClosedAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<WillTry>
    {
        public void Configure(EntityTypeBuilder<WillTry> builder)
        {
            builder.ToTable("will_tries");
            builder.HasIndex(one => new { one.AuthorId, one.SubjectId });
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.SubjectId);
            builder.HasOne<LiveSession>().WithMany().HasForeignKey(one => one.SessionId);
        }
    }
}

/// <summary>Did it change my next visit?</summary>
internal enum VisitChange
{
    Yes,
    ALittle,
    No,
    NoVisitYet,
}

/// <summary>Answers in words.</summary>
internal static class VisitChangeWords
{
    public static string Words(this VisitChange change) =>
        change switch
        {
            VisitChange.Yes => "Yes",
            VisitChange.ALittle => "A little",
            VisitChange.No => "No",
            _ => "No visit yet",
        };
}
