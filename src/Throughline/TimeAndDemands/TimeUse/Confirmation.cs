using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>A person's own code of an occurrence or a whole series: no rule overwrites it, and it survives re-import, a moved time and a renamed title.</summary>
[Record(RecordKind.R04)]
internal sealed class Confirmation : ICandid
{
    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required string Uid { get; init; }

    /// <summary>One occurrence of a series; null for a single event or for the whole series.</summary>
    public long? SeriesSlot { get; init; }
    public With? With { get; set; }
    public Focus? Focus { get; set; }

    /// <summary>The principal, where the person named one.</summary>
    public long? PrincipalId { get; set; }

    /// <summary>What the rules or a suggestion had said; tells how often suggestions are right.</summary>
    public Focus? Suggested { get; set; }

    /// <summary>The account's name.</summary>
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>That a person wants to say it themselves: the rules' code stands, and nothing is accepted in their place.</summary>
    public static Confirmation Waits(Engagement entry, string by, DateTimeOffset now) =>
        new()
        {
            OwnerId = entry.OwnerId,
            Uid = entry.Uid,
            SeriesSlot = entry.SeriesSlot,
            By = by,
            At = now,
        };

    private sealed class Table : IEntityTypeConfiguration<Confirmation>
    {
        public void Configure(EntityTypeBuilder<Confirmation> builder)
        {
            builder.ToTable("confirmations");
            builder.HasIndex(one => new
            {
                one.OwnerId,
                one.Uid,
                one.SeriesSlot,
            });
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(one => one.PrincipalId);
        }
    }
}
