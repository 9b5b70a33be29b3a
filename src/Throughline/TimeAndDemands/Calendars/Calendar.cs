using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>One ILD's calendar from one source; a later file of the same name is a later state of it.</summary>
[Record(RecordKind.R05)]
internal sealed class Calendar : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }

    /// <summary>The file's name, without its folder and without <c>.gz</c>.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the bytes that were last read, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The import that brought this state; with it an undone import is noticed.</summary>
    public required long LastImport { get; init; }

    /// <summary>Events that were left out or read with a doubt, as they were reported.</summary>
    public List<string> Problems { get; init; } = [];

    private sealed class Table : IEntityTypeConfiguration<Calendar>
    {
        public void Configure(EntityTypeBuilder<Calendar> builder)
        {
            builder.ToTable("calendars");
            builder.HasIndex(calendar => new { calendar.OwnerId, calendar.Source }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(calendar => calendar.OwnerId);
        }
    }
}
