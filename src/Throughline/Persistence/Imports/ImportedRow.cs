using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Imports;

/// <summary>One row that an import added, changed or removed, with what undo needs to go back.</summary>
[Record(RecordKind.R36)]
internal sealed class ImportedRow
{
    public long Id { get; private set; }

    public required long ImportId { get; init; }

    /// <summary>The table's name in the database.</summary>
    public required string Table { get; init; }

    /// <summary>The row's key there.</summary>
    public required long Key { get; init; }

    public required RowChange Change { get; init; }

    /// <summary>The stored values before, as JSON; null for an added row.</summary>
    public string? Before { get; init; }

    /// <summary>SHA-256 of the stored values after: tells whether somebody has changed the row since. Null for a removed row.</summary>
    public string? AfterHash { get; init; }

    /// <summary>The same with other values to go back to.</summary>
    public ImportedRow With(string? before, string? afterHash) =>
        new()
        {
            Id = Id,
            ImportId = ImportId,
            Table = Table,
            Key = Key,
            Change = Change,
            Before = before,
            AfterHash = afterHash,
        };

    private sealed class Schema : IEntityTypeConfiguration<ImportedRow>
    {
        public void Configure(EntityTypeBuilder<ImportedRow> builder)
        {
            builder.ToTable("imported_rows");
            // It may hold what only few may read, such as a calendar entry's title.
            builder.Property(row => row.Before).IsSecret();
            builder.HasOne<Import>().WithMany().HasForeignKey(row => row.ImportId);
            builder.HasIndex(row => new
            {
                row.ImportId,
                row.Table,
                row.Key,
            });
        }
    }
}
