using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Frame.Networks;

/// <summary>A part of the school year, both days included.</summary>
[Record(RecordKind.R03)]
internal sealed class Term : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required string Name { get; set; }
    public required DateOnly Start { get; set; }
    public required DateOnly End { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Term>
    {
        public void Configure(EntityTypeBuilder<Term> builder)
        {
            builder.ToTable("terms");
            builder.HasIndex(term => term.Start).IsUnique();
        }
    }
}
