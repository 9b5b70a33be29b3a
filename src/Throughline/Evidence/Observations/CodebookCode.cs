using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.Observations;

/// <summary>One code of the codebook in one wording: what is seen or told, and which form it speaks for. Never changed; a new wording is a new row.</summary>
[Record(RecordKind.R34)]
internal sealed class CodebookCode
{
    public long Id { get; init; }

    /// <summary>Names it through all its wordings.</summary>
    public required string Key { get; init; }

    /// <summary>The codebook's version in which this wording came; the newest of a key holds.</summary>
    public required int Since { get; init; }
    public required Support Support { get; init; }

    /// <summary>A few words.</summary>
    public required string Label { get; init; }

    /// <summary>When it is given, with an example.</summary>
    public required string Meaning { get; init; }
    public required Speaks Speaks { get; init; }

    /// <summary>Set on the row that takes the code out of use.</summary>
    public bool IsRetired { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<CodebookCode>
    {
        public void Configure(EntityTypeBuilder<CodebookCode> builder)
        {
            builder.ToTable("codebook_codes");
            builder.HasIndex(code => new { code.Key, code.Since }).IsUnique();
        }
    }
}
