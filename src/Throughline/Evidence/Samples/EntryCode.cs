using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.Evidence.Samples;

/// <summary>In which round a code was given.</summary>
internal enum CodingPass
{
    /// <summary>Blind, by one person.</summary>
    First,

    /// <summary>Blind, by another person who does not see the first.</summary>
    Second,

    /// <summary>Changed when an outsider talked the day through with the ILD.</summary>
    WalkThrough,
}

/// <summary>What one person said an entry was. Each round is kept beside the others; none overwrites another.</summary>
[Record(RecordKind.R31)]
[PartiesDecide("the data office draws and codes; the ILD releases")]
internal sealed class EntryCode : ICandid
{
    public long Id { get; init; }
    public required long EntryId { get; init; }
    public required long SampleId { get; init; }
    public required long OwnerId { get; init; }
    public required CodingPass Pass { get; init; }
    public required With With { get; init; }
    public required Focus Focus { get; init; }
    public required DateOnly On { get; init; }

    public TimeGroup Group => TimeGroups.Of(With, Focus);
    public bool IsWithPrincipals => With is With.Principal or With.Principals;

    private sealed class Table : IEntityTypeConfiguration<EntryCode>
    {
        public void Configure(EntityTypeBuilder<EntryCode> builder)
        {
            builder.ToTable("entry_codes");
            builder.HasIndex(code => new { code.EntryId, code.Pass }).IsUnique();
            builder.HasIndex(code => code.SampleId);
            builder.HasOne<SampledEntry>().WithMany().HasForeignKey(code => code.EntryId);
        }
    }
}
