using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.Cases;

/// <summary>A records request or a lawsuit: whose records are asked for, and by which right. It opens nothing before a second person has confirmed it.</summary>
[Record(RecordKind.R37)]
internal sealed class RecordsCase
{
    public long Id { get; private set; }

    /// <summary>As the district numbers it.</summary>
    public required string Number { get; init; }

    /// <summary>What is asked and by which right.</summary>
    public required string Scope { get; init; }
    public required string OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The second person; empty until there is one.</summary>
    public string ConfirmedBy { get; private set; } = "";
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Those whose records it concerns.</summary>
    public List<Custodian> Custodians { get; init; } = [];

    /// <summary>Whether it lets a records officer read.</summary>
    public bool IsOpen => ConfirmedAt is not null && ClosedAt is null;

    /// <summary>A second person agrees with the scope.</summary>
    /// <returns>Whether it counts; whoever opened it cannot confirm it.</returns>
    public bool Confirm(string by, DateTimeOffset now)
    {
        if (by == OpenedBy || ConfirmedAt is not null || ClosedAt is not null)
        {
            return false;
        }
        (ConfirmedBy, ConfirmedAt) = (by, now);
        return true;
    }

    /// <summary>Closes it: what it opened is closed from the next request on. Holds stay until they are lifted.</summary>
    public void Close(DateTimeOffset now) => ClosedAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<RecordsCase>
    {
        public void Configure(EntityTypeBuilder<RecordsCase> builder)
        {
            builder.ToTable("records_cases");
            builder.HasIndex(one => one.Number).IsUnique();
        }
    }
}

/// <summary>A person whose records a case concerns.</summary>
[Record(RecordKind.R37)]
internal sealed class Custodian
{
    public long Id { get; private set; }
    public long CaseId { get; private set; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Custodian>
    {
        public void Configure(EntityTypeBuilder<Custodian> builder)
        {
            builder.ToTable("custodians");
            builder.HasOne<RecordsCase>().WithMany(one => one.Custodians).HasForeignKey(one => one.CaseId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PersonId);
        }
    }
}

/// <summary>The tables of this folder.</summary>
internal static class CaseSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<RecordsCase> RecordsCases => db.Set<RecordsCase>();
    }

    /// <summary>Those whose records this officer may read today: named by an open case that the officer opened or confirmed.</summary>
    public static IQueryable<long> OpenCustodians(this ThroughlineDb db, string officer) =>
        db.Set<RecordsCase>()
            .Where(one => one.ConfirmedAt != null && one.ClosedAt == null)
            .Where(one => one.OpenedBy == officer || one.ConfirmedBy == officer)
            .SelectMany(one => one.Custodians)
            .Select(one => one.PersonId);
}
