using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.Evidence.Observations;

/// <summary>What an ILD tells of a support in her own words, with the codes she gives it. The words are hers alone; the codes count, with her consent.</summary>
[Record(RecordKind.R32)]
internal sealed class IldAccount : IWalled, IVersioned
{
    /// <summary>Longest text.</summary>
    public const int Longest = 8_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long AuthorId { get; init; }

    /// <summary>The author: it is about nobody else.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Key of the part of a support that it is about.</summary>
    public required string Aspect { get; init; }
    public required DateOnly Day { get; init; }

    [Sealed]
    public required string Text { get; set; }

    /// <summary>Keys of the codebook.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>The codebook's version with which they were given.</summary>
    public required int Codebook { get; set; }

    /// <summary>Whether its codes, never its words, may be counted with those of other ILDs.</summary>
    public bool MayCount { get; set; }

    private sealed class Table : IEntityTypeConfiguration<IldAccount>
    {
        public void Configure(EntityTypeBuilder<IldAccount> builder)
        {
            builder.ToTable("ild_accounts");
            builder.HasIndex(account => account.AuthorId);
            builder.HasOne<Person>().WithMany().HasForeignKey(account => account.AuthorId);
        }
    }
}
