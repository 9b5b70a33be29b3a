using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.LeadingThrough.SupportNotes;

/// <summary>A line or a page between an ILD and a principal: shared by both (R09), the ILD's own (R10), or the principal's own (R11).</summary>
/// <remarks>A shared one has the ILD as its author whichever of the two wrote it; <see cref="WrittenById"/> tells which.</remarks>
[Record(RecordKind.R09), Kinds(RecordKind.R09, RecordKind.R10, RecordKind.R11)]
internal sealed class SupportNote : IWalledByKind, IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 20_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required RecordKind Kind { get; init; }
    public required long AuthorId { get; init; }
    public required long SubjectId { get; init; }
    public required long WrittenById { get; init; }
    public required NoteUse Use { get; init; }

    /// <summary>What the visit was that the line came out of; null where none was tapped.</summary>
    public VisitWas? Was { get; init; }

    [Sealed]
    public required string Text { get; set; }

    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>When it was taken away; it can be brought back, and a legal hold keeps it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Given by the phone on which it was written, so that what is sent twice is kept once; null for one written on a page.</summary>
    public Guid? SentAs { get; init; }

    /// <summary>Whether the two of them read it.</summary>
    public bool IsShared => Kind == RecordKind.R09;

    /// <summary>A line that both read.</summary>
    public static SupportNote Shared(
        long ild,
        long principal,
        long by,
        NoteUse use,
        string text,
        DateTimeOffset now,
        VisitWas? was = null,
        Guid? sentAs = null
    ) =>
        new()
        {
            Kind = RecordKind.R09,
            AuthorId = ild,
            SubjectId = principal,
            WrittenById = by,
            Use = use,
            Was = was,
            SentAs = sentAs,
            Text = text,
            WrittenAt = now,
        };

    /// <summary>A line that only the ILD reads.</summary>
    public static SupportNote Working(
        long ild,
        long principal,
        NoteUse use,
        string text,
        DateTimeOffset now,
        VisitWas? was = null,
        Guid? sentAs = null
    ) =>
        new()
        {
            Kind = RecordKind.R10,
            AuthorId = ild,
            SubjectId = principal,
            WrittenById = ild,
            Use = use,
            Was = was,
            SentAs = sentAs,
            Text = text,
            WrittenAt = now,
        };

    /// <summary>A line that only the principal reads.</summary>
    public static SupportNote Reflection(long principal, string text, DateTimeOffset now) =>
        new()
        {
            Kind = RecordKind.R11,
            AuthorId = principal,
            SubjectId = principal,
            WrittenById = principal,
            Use = NoteUse.Note,
            Text = text,
            WrittenAt = now,
        };

    /// <summary>Changes the text; the one before is kept as a version.</summary>
    public NoteVersion Rewrite(string text, long by, DateTimeOffset now)
    {
        var before = NoteVersion.Of(this, by, now);
        (Text, ChangedAt) = (text, now);
        return before;
    }

    /// <summary>Takes it away; it can be brought back.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    /// <summary>Brings it back.</summary>
    public void Restore() => DeletedAt = null;

    private sealed class Table : IEntityTypeConfiguration<SupportNote>
    {
        public void Configure(EntityTypeBuilder<SupportNote> builder)
        {
            builder.ToTable("support_notes");
            builder.HasIndex(note => new { note.SubjectId, note.WrittenAt });
            builder.HasIndex(note => note.AuthorId);
            builder.HasIndex(note => note.SentAs).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.SubjectId);
            builder.HasOne<Person>().WithMany().HasForeignKey(note => note.WrittenById);
        }
    }
}

/// <summary>What a note is on the card.</summary>
internal enum NoteUse
{
    /// <summary>What we agreed.</summary>
    Agreed,

    /// <summary>What I said I would try.</summary>
    WillTry,

    /// <summary>Neither: it is not on the card.</summary>
    Note,
}

/// <summary>The one tap after a visit.</summary>
internal enum VisitWas
{
    /// <summary>On leading teaching.</summary>
    LeadingTeaching,

    /// <summary>On another matter.</summary>
    AnotherMatter,

    /// <summary>It did not happen.</summary>
    DidNotHappen,
}
