using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>A file that hangs on a note; seen by whoever sees the note, but not through a release of it.</summary>
[Record(RecordKind.R12), Kinds(RecordKind.R09, RecordKind.R10, RecordKind.R11)]
internal sealed class Attachment : IWalledByKind
{
    public long Id { get; init; }
    public required long NoteId { get; init; }
    public required RecordKind Kind { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }
    public required long AddedById { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>What it was called where it came from; without folders.</summary>
    [Sealed]
    public required string Name { get; init; }

    [Sealed]
    public required byte[] Content { get; init; }

    /// <summary>Bytes of the content as it was sent.</summary>
    public required int Size { get; init; }

    /// <summary>A file hung on that note.</summary>
    public static Attachment To(SupportNote note, long by, string name, byte[] content, DateTimeOffset now) =>
        new()
        {
            NoteId = note.Id,
            Kind = note.Kind,
            AuthorId = note.AuthorId,
            SubjectId = note.SubjectId,
            AddedById = by,
            AddedAt = now,
            Name = name,
            Content = content,
            Size = content.Length,
        };

    private sealed class Table : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> builder)
        {
            builder.ToTable("attachments");
            builder.HasIndex(attachment => attachment.NoteId);
            builder.HasOne<SupportNote>().WithMany().HasForeignKey(attachment => attachment.NoteId);
        }
    }
}
