using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.Notices;

/// <summary>One line to one person that something happened, seen by that person alone. It never says what a confidential thing says.</summary>
[Record(RecordKind.R42), Passing]
internal sealed class Notice
{
    public long Id { get; private set; }
    public required long PersonId { get; init; }

    /// <summary>The name of its kind of letter.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>Where to go, such as <c>/demands/12</c>; empty for nowhere.</summary>
    public required string Path { get; init; }

    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.ToTable("notices");
            builder.HasIndex(notice => new { notice.PersonId, notice.ReadAt });
            builder.HasIndex(notice => notice.At);
            builder.HasOne<Person>().WithMany().HasForeignKey(notice => notice.PersonId);
        }
    }
}
