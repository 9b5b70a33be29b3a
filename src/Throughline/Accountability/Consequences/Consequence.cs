using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Accountability.Consequences;

/// <summary>Persistent low results of a school are the system's to answer: a named owner of the central office, never its ILD, with a day and an outcome.</summary>
[Record(RecordKind.R26)]
internal sealed class Consequence : IVersioned
{
    public const int LongestText = 500;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long SchoolId { get; init; }

    /// <summary>The last of the years that it follows from.</summary>
    public required int Year { get; init; }

    /// <summary>What the rule found, in words, as it stood then.</summary>
    public required string Facts { get; init; }

    /// <summary>What the owner brings about.</summary>
    public required string What { get; init; }
    public required long OwnerId { get; init; }
    public required string Owner { get; init; }
    public required DateOnly Due { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the owner was last reminded.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>What came of it; empty while it is open.</summary>
    public string Outcome { get; private set; } = "";
    public DateOnly? ClosedOn { get; private set; }

    public bool IsOpen => ClosedOn is null;

    public bool IsPast(DateOnly today) => IsOpen && Due < today;

    /// <summary>A week before its day, and every week after it, once.</summary>
    public bool WantsReminder(DateOnly today) =>
        IsOpen && today >= Due.AddDays(-7) && (RemindedOn is not { } last || (today > Due && today >= last.AddDays(7)));

    public void Remind(DateOnly today) => RemindedOn = today;

    /// <summary>The owner says what came of it.</summary>
    public void Close(string outcome, DateOnly today) => (Outcome, ClosedOn) = (outcome.Trim(), today);

    /// <summary>Where it stands, in words.</summary>
    public string State(DateOnly today) =>
        ClosedOn is not null ? "Done"
        : Due < today
            ? $"Was due {today.DayNumber - Due.DayNumber} {(today.DayNumber - Due.DayNumber == 1 ? "day" : "days")} ago"
        : Due == today ? "Due today"
        : $"Due in {Due.DayNumber - today.DayNumber} {(Due.DayNumber - today.DayNumber == 1 ? "day" : "days")}";

    private sealed class Table : IEntityTypeConfiguration<Consequence>
    {
        public void Configure(EntityTypeBuilder<Consequence> builder)
        {
            builder.ToTable("consequences");
            builder.HasIndex(one => new { one.SchoolId, one.Year }).IsUnique();
            builder.HasIndex(one => one.ClosedOn);
            builder.Ignore(one => one.IsOpen);
            builder.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
        }
    }
}

/// <summary>The table of this folder.</summary>
internal static class ConsequenceSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<Consequence> Consequences => db.Set<Consequence>();
    }
}
