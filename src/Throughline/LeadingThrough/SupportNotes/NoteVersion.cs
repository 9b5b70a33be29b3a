using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>What a note said before it was changed; seen by whoever sees the note.</summary>
[Record(RecordKind.R12), Kinds(RecordKind.R09, RecordKind.R10, RecordKind.R11)]
internal sealed class NoteVersion : IWalledByKind
{
    public long Id { get; init; }
    public required long NoteId { get; init; }
    public required RecordKind Kind { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }
    public required long ChangedById { get; init; }
    public required DateTimeOffset ReplacedAt { get; init; }

    [Sealed]
    public required string Text { get; init; }

    /// <summary>What the note says now, before it says something else.</summary>
    public static NoteVersion Of(SupportNote note, long by, DateTimeOffset now) =>
        new()
        {
            NoteId = note.Id,
            Kind = note.Kind,
            AuthorId = note.AuthorId,
            SubjectId = note.SubjectId,
            ChangedById = by,
            ReplacedAt = now,
            Text = note.Text,
        };

    private sealed class Table : IEntityTypeConfiguration<NoteVersion>
    {
        public void Configure(EntityTypeBuilder<NoteVersion> builder)
        {
            builder.ToTable("note_versions");
            builder.HasIndex(version => version.NoteId);
            builder.HasOne<SupportNote>().WithMany().HasForeignKey(version => version.NoteId);
        }
    }
}
