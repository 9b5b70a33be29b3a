using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>One round of the pulse, such as that of February: when it is open, and how many were asked.</summary>
[Record(RecordKind.R14)]
internal sealed class Pulse : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required string Name { get; init; }
    public required DateOnly Opens { get; init; }

    /// <summary>Last day on which it can be answered. Nothing is shown before it is over.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Principals who got a link.</summary>
    public int PrincipalsAsked { get; set; }

    /// <summary>ILDs who got a link.</summary>
    public int IldsAsked { get; set; }

    /// <summary>Staff of the central office and senior leaders who got a link.</summary>
    public int OfficesAsked { get; set; }

    /// <summary>Board members who got a link.</summary>
    public int BoardAsked { get; set; }

    /// <summary>Whether those who had not answered were reminded; it is done once.</summary>
    public bool IsReminded { get; set; }

    /// <summary>Whether it can be answered.</summary>
    public bool IsOpen(DateOnly today) => today >= Opens && today <= Closes;

    /// <summary>Whether results may be shown.</summary>
    public bool IsOver(DateOnly today) => today > Closes;

    /// <summary>The day from which whoever has not answered is reminded: the middle of its days; never on the first.</summary>
    public DateOnly RemindsOn => Opens.AddDays(Math.Max(1, (Closes.DayNumber - Opens.DayNumber + 1) / 2));

    /// <summary>Whether the one reminder is due.</summary>
    public bool ShouldRemind(DateOnly today) => !IsReminded && IsOpen(today) && today >= RemindsOn;

    /// <summary>How many of a group got a link.</summary>
    public int Asked(PulseGroup group) =>
        group switch
        {
            PulseGroup.Principals => PrincipalsAsked,
            PulseGroup.Ilds => IldsAsked,
            PulseGroup.Offices => OfficesAsked,
            _ => BoardAsked,
        };

    /// <summary>One more of a group got a link.</summary>
    public void Ask(PulseGroup group)
    {
        switch (group)
        {
            case PulseGroup.Principals:
                PrincipalsAsked++;
                break;
            case PulseGroup.Ilds:
                IldsAsked++;
                break;
            case PulseGroup.Offices:
                OfficesAsked++;
                break;
            default:
                BoardAsked++;
                break;
        }
    }

    private sealed class Table : IEntityTypeConfiguration<Pulse>
    {
        public void Configure(EntityTypeBuilder<Pulse> builder)
        {
            builder.ToTable("pulses");
            builder.Ignore(pulse => pulse.RemindsOn);
            builder.HasIndex(pulse => pulse.Closes);
        }
    }
}
