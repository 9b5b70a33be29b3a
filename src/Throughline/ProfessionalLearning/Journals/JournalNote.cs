using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Journals;

/// <summary>What an ILD writes down for herself of a meeting, such as the talk with her supervisor, or of a problem of her practice. Hers alone.</summary>
[Record(RecordKind.R17)]
internal sealed class JournalNote : IWalled, IVersioned
{
    /// <summary>The longest note, in letters.</summary>
    public const int MaxLength = 20_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AuthorId { get; init; }

    /// <summary>The author: it is about her own practice.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The meeting that it is of; null for one by itself.</summary>
    public required long? MeetingId { get; init; }

    [Sealed]
    public required string Text { get; set; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When she took it out; null while it is there. She can put it back.</summary>
    public DateTimeOffset? TakenOutAt { get; private set; }

    public void TakeOut(DateTimeOffset now) => TakenOutAt ??= now;

    public void PutBack() => TakenOutAt = null;

    public static JournalNote Of(long ild, long? meeting, string text, DateTimeOffset now) =>
        new()
        {
            AuthorId = ild,
            SubjectId = ild,
            MeetingId = meeting,
            Text = text,
            WrittenAt = now,
        };

    private sealed class Table : IEntityTypeConfiguration<JournalNote>
    {
        public void Configure(EntityTypeBuilder<JournalNote> builder)
        {
            builder.ToTable("journal_notes");
            builder.HasIndex(note => note.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.AuthorId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(note => note.MeetingId);
        }
    }
}
