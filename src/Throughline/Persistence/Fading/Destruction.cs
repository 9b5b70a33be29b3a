using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Persistence.Fading;

/// <summary>That something faded as the retention schedule says: what, how much, by which period. Never what it was.</summary>
[Record(RecordKind.R36)]
internal sealed class Destruction
{
    public long Id { get; private set; }
    public required string Name { get; init; }
    public required int Rows { get; init; }

    /// <summary>The period that was applied.</summary>
    public required int Days { get; init; }

    /// <summary>What was older than this faded.</summary>
    public required DateTimeOffset Before { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Destruction>
    {
        public void Configure(EntityTypeBuilder<Destruction> builder) => builder.ToTable("destructions");
    }
}
