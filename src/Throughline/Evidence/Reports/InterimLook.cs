using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;

namespace Throughline.Evidence.Reports;

/// <summary>
/// A look in between, at days that somebody chose: its ratings are worked out by the stated rules, and no report is published with them. Nobody
/// sets a rating, and nobody takes a look back.
/// </summary>
[Record(RecordKind.R33)]
internal sealed class InterimLook
{
    public long Id { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The name of whoever asked; seen by those who read ratings in full.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The day in the district on which it was worked out.</summary>
    public required DateOnly On { get; init; }

    private sealed class Table : IEntityTypeConfiguration<InterimLook>
    {
        public void Configure(EntityTypeBuilder<InterimLook> builder) => builder.ToTable("interim_looks");
    }
}
