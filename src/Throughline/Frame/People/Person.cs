using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>An adult of the district. Who leads, supervises or evaluates what is said by dated assignments alone.</summary>
[Record(RecordKind.R01)]
internal sealed class Person : IReimported, IVersioned
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required PersonRole Role { get; set; }
    public required string Name { get; set; }

    /// <summary>Their own zone for display; empty for the district's.</summary>
    public string Zone { get; set; } = "";

    /// <summary>The central office unit they belong to; may be empty.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Where they work.</summary>
    public long? SchoolId { get; set; }

    /// <summary>The network they work for.</summary>
    public long? NetworkId { get; set; }

    private sealed class Table : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people");
            builder.HasIndex(person => person.RosterKey).IsUnique();
            builder.HasIndex(person => person.Name);
            builder.HasOne<School>().WithMany().HasForeignKey(person => person.SchoolId);
            builder.HasOne<Network>().WithMany().HasForeignKey(person => person.NetworkId);
            builder.HasMany<Account>().WithOne().HasForeignKey(account => account.PersonId);
        }
    }
}
