using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Mail;

/// <summary>Somebody chose not to get a kind of letter.</summary>
[Record(RecordKind.R42)]
internal sealed class OptOut
{
    public long Id { get; private set; }
    public required long PersonId { get; init; }
    public required string Kind { get; init; }

    private sealed class Table : IEntityTypeConfiguration<OptOut>
    {
        public void Configure(EntityTypeBuilder<OptOut> builder)
        {
            builder.ToTable("letter_opt_outs");
            builder.HasIndex(choice => new { choice.PersonId, choice.Kind }).IsUnique();
        }
    }
}
