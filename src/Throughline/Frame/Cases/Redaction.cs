using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Frame.Cases;

/// <summary>A record that is left out of a case's package, and why. In the package stands its number and the reason.</summary>
[Record(RecordKind.R38)]
internal sealed class Redaction
{
    public long Id { get; private set; }
    public required long CaseId { get; init; }
    public required string Table { get; init; }
    public required string Key { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<Redaction>
    {
        public void Configure(EntityTypeBuilder<Redaction> builder)
        {
            builder.ToTable("redactions");
            builder.HasOne<RecordsCase>().WithMany().HasForeignKey(redaction => redaction.CaseId);
        }
    }
}

/// <summary>A package that was taken out: its number, how many records, and the hash of its list.</summary>
[Record(RecordKind.R38)]
internal sealed class Production
{
    public long Id { get; private set; }
    public required long CaseId { get; init; }
    public required int Records { get; init; }
    public required int Redacted { get; init; }

    /// <summary>SHA-256 of the package's list of records, in lower-case hexadecimal.</summary>
    public required string ListHash { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<Production>
    {
        public void Configure(EntityTypeBuilder<Production> builder)
        {
            builder.ToTable("productions");
            builder.HasOne<RecordsCase>().WithMany().HasForeignKey(production => production.CaseId);
        }
    }
}
