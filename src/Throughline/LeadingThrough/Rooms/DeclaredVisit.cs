using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.Rooms;

/// <summary>A visit whose invitation says beforehand which room it is in. Nothing of it can be changed afterwards; another one can be declared.</summary>
[Record(RecordKind.R09)]
internal sealed class DeclaredVisit : IWalled
{
    public long Id { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }
    public required Room Room { get; init; }

    /// <summary>Seconds from 1970-01-01 UTC.</summary>
    public required long Start { get; init; }
    public required long End { get; init; }
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>Where, and what for, as the invitation says it.</summary>
    [Sealed]
    public required string Place { get; init; }

    /// <summary>What the invitation says of the room.</summary>
    public string Promise =>
        Room == Room.Coaching
            ? "This is coaching. What is seen stays between the two of us and will not be used in your evaluation."
            : "I come as your evaluator and bring nothing from our coaching. What I note goes to you the same day.";

    /// <summary>"Tuesday, November 24, 9:00 to 10:30".</summary>
    public string When(DateTimeZone zone) => NoteWords.Span(Start, End, zone);

    private sealed class Table : IEntityTypeConfiguration<DeclaredVisit>
    {
        public void Configure(EntityTypeBuilder<DeclaredVisit> builder)
        {
            builder.ToTable("declared_visits");
            builder.HasIndex(visit => new { visit.SubjectId, visit.Start });
            builder.HasOne<Person>().WithMany().HasForeignKey(visit => visit.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(visit => visit.SubjectId);
        }
    }
}
