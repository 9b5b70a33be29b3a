using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Imports;

/// <summary>One import that was carried out: what it read, what it changed, and whether it was taken back.</summary>
/// <remarks>Make one with <see cref="Importing"/>; take it back with <see cref="Undoing"/>. Saving it is the import's single journal entry.</remarks>
[Record(RecordKind.R36)]
internal sealed class Import
{
    /// <summary>The number that people name it by: <c>throughline undo 12</c>.</summary>
    public long Id { get; private set; }

    /// <summary><c>roster</c>, <c>calendar</c> and the like.</summary>
    public required string Kind { get; init; }

    /// <summary>The file or folder as the person named it, without its path.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the content that was read, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was carried out.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Who carried it out: an account's e-mail address or a command.</summary>
    public required string By { get; init; }

    /// <summary>Rows added.</summary>
    public int Added { get; set; }

    /// <summary>Rows changed.</summary>
    public int Changed { get; set; }

    /// <summary>Rows removed.</summary>
    public int Removed { get; set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Who took it back.</summary>
    public string? UndoneBy { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Import>
    {
        public void Configure(EntityTypeBuilder<Import> builder)
        {
            builder.ToTable("imports");
            builder.HasIndex(import => new { import.Kind, import.ContentHash });
        }
    }
}
