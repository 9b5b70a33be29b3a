using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands.UnitFigures;

/// <summary>A unit says that a figure of its own ask is wrong. Until the gate has answered, nobody else's figures count the ask.</summary>
[Record(RecordKind.R20)]
internal sealed class Correction : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long DemandId { get; init; }
    public required long ById { get; init; }

    /// <summary>Who says so, by name.</summary>
    public required string By { get; init; }

    /// <summary>What is wrong, in the unit's words.</summary>
    public required string Words { get; init; }

    /// <summary>The hours of each that it says are right, in minutes; null where the hours are not what is wrong.</summary>
    public required int? MinutesEach { get; init; }
    public required DateTimeOffset At { get; init; }
    public string AnsweredBy { get; set; } = "";

    /// <summary>Why it was not taken; empty where it was.</summary>
    public string Reason { get; set; } = "";
    public DateTimeOffset? AnsweredAt { get; set; }
    public bool IsTaken { get; set; }

    public bool Waits => AnsweredAt is null;

    /// <summary>The gate takes it, and the ask has the hours that the unit says.</summary>
    public void Take(Demand demand, string by, DateTimeOffset now)
    {
        (IsTaken, AnsweredBy, AnsweredAt) = (true, by, now);
        if (MinutesEach is { } minutes)
        {
            demand.Correct(minutes);
        }
    }

    /// <summary>The gate does not take it, and says why; the figure stands.</summary>
    public void Leave(string reason, string by, DateTimeOffset now) =>
        (Reason, AnsweredBy, AnsweredAt) = (reason.Trim(), by, now);

    private sealed class Table : IEntityTypeConfiguration<Correction>
    {
        public void Configure(EntityTypeBuilder<Correction> builder)
        {
            builder.ToTable("ask_corrections");
            builder.HasIndex(one => new { one.DemandId, one.AnsweredAt });
            builder.HasOne<Demand>().WithMany().HasForeignKey(one => one.DemandId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.ById);
        }
    }
}
