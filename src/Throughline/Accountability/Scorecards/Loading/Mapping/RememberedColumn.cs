using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>What a column of that name was mapped to last time; next year's file is proposed so.</summary>
[Record(RecordKind.R26)]
internal sealed class RememberedColumn
{
    public long Id { get; init; }

    /// <summary>The header's <see cref="Mapping.HeaderKey"/>; unique.</summary>
    public required string Header { get; init; }
    public required ColumnRole Role { get; set; }
    public required string Indicator { get; set; }
    public required string Only { get; set; }

    /// <summary>Makes the district remember a mapping that was used; what was left out on purpose too.</summary>
    public static async Task Keep(ThroughlineDb db, FileMapping mapping, CancellationToken stop)
    {
        var known = await db.RememberedColumns.ToDictionaryAsync(one => one.Header, StringComparer.Ordinal, stop);
        var used = mapping
            .Sheets.SelectMany(sheet => sheet.HasFigures ? sheet.Columns : [])
            .Where(column => column.Role != ColumnRole.Ignore || column.Certainty == Certainty.Said)
            .OrderBy(column => column.Role == ColumnRole.Ignore ? 1 : 0)
            .DistinctBy(column => HeaderKey.Of(column.Header), StringComparer.Ordinal);
        foreach (var column in used)
        {
            var key = HeaderKey.Of(column.Header);
            if (key.Length is 0 or > 400)
            {
                continue;
            }
            if (known.TryGetValue(key, out var one))
            {
                (one.Role, one.Indicator, one.Only) = (column.Role, column.Indicator, column.Only);
                continue;
            }
            one = new RememberedColumn
            {
                Header = key,
                Role = column.Role,
                Indicator = column.Indicator,
                Only = column.Only,
            };
            known.Add(key, one);
            db.RememberedColumns.Add(one);
        }
    }

    private sealed class Table : IEntityTypeConfiguration<RememberedColumn>
    {
        public void Configure(EntityTypeBuilder<RememberedColumn> builder)
        {
            builder.ToTable("remembered_columns");
            builder.HasIndex(one => one.Header).IsUnique();
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class MappingSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<RememberedColumn> RememberedColumns => db.Set<RememberedColumn>();
    }
}
