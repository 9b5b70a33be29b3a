using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Persistence.Sealing;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Something that went around an ILD, as somebody reported it. Names fade; the count by kind, unit and day stays.</summary>
[Record(RecordKind.R24)]
[PartiesDecide("who was approached or reported it; board matters belong to whoever redirects them")]
internal sealed class Bypass : ICandid, IVersioned
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxLength = 300;

    public long Id { get; init; }
    public long Version { get; set; }
    public required BypassKind Kind { get; init; }

    /// <summary>The ILD around whom it went; of a board matter the senior leader who redirects it.</summary>
    public required long OwnerId { get; set; }

    /// <summary>Who covered for the ILD on that day, and was told in their place; null for nobody, and once names have faded.</summary>
    public long? CoverId { get; private set; }

    /// <summary>The principal; null for several, and once names have faded.</summary>
    public long? PrincipalId { get; private set; }

    /// <summary>Who was approached, or gave the directive; null where nobody is named, and once names have faded.</summary>
    public long? AroundId { get; private set; }

    /// <summary>Who reported it; null once names have faded.</summary>
    public long? ReportedById { get; private set; }

    /// <summary>The unit of whoever went around, or was approached; stays.</summary>
    public required string Unit { get; init; }

    /// <summary>What it was about, in a few words; empty once names have faded.</summary>
    [Sealed]
    public required string Topic { get; set; }
    public required DateOnly On { get; init; }
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Answered at once because somebody was in danger or a school could not open: allowed, and counted.</summary>
    public required bool IsEmergency { get; init; }
    public BypassEnd End { get; private set; }
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When its names faded.</summary>
    public DateTimeOffset? FadedAt { get; private set; }

    public bool IsOpen => End == BypassEnd.Open;

    /// <summary>Whether the ILD was led through after all, or knew.</summary>
    public bool WentThrough => End is BypassEnd.SentBack or BypassEnd.IldKnew or BypassEnd.LedBack or BypassEnd.Redirected;

    /// <summary>One that is reported.</summary>
    public static Bypass Report(
        BypassKind kind,
        long owner,
        long? principal,
        Person? around,
        long by,
        string topic,
        bool isEmergency,
        DateOnly on,
        DateTimeOffset now
    ) =>
        new()
        {
            Kind = kind,
            OwnerId = owner,
            PrincipalId = principal,
            AroundId = around?.Id,
            ReportedById = by,
            Unit = around?.Unit ?? "",
            Topic = topic,
            On = on,
            ReportedAt = now,
            IsEmergency = isEmergency,
        };

    /// <summary>The ILD is brought in, with a text that says so kindly; of a board matter: redirected.</summary>
    public SendBack Back(long by, string text, DateOnly today, DateTimeOffset now)
    {
        (End, EndedOn) = (Kind == BypassKind.Board ? BypassEnd.Redirected : BypassEnd.SentBack, today);
        return new SendBack
        {
            BypassId = Id,
            OwnerId = OwnerId,
            ById = by,
            Text = text,
            At = now,
        };
    }

    /// <summary>Whose it is by the assignments and absences of a day.</summary>
    public void Lead(long ild, long? cover) => (OwnerId, CoverId) = (ild, cover);

    /// <summary>How else it ended.</summary>
    public void Close(BypassEnd end, DateOnly today) => (End, EndedOn) = (end, today);

    /// <summary>As it was before it ended.</summary>
    public void Reopen() => (End, EndedOn) = (BypassEnd.Open, null);

    /// <summary>Names go, counts stay.</summary>
    public void Fade(DateTimeOffset now)
    {
        (PrincipalId, CoverId, AroundId, ReportedById) = (null, null, null, null);
        (Topic, FadedAt) = ("", now);
    }

    private sealed class Table : IEntityTypeConfiguration<Bypass>
    {
        public void Configure(EntityTypeBuilder<Bypass> builder)
        {
            builder.ToTable("bypasses");
            builder.HasIndex(bypass => new { bypass.OwnerId, bypass.On });
            builder.HasIndex(bypass => bypass.ReportedAt);
            builder.HasOne<Person>().WithMany().HasForeignKey(bypass => bypass.OwnerId);
            builder.HasOne<Person>().WithMany().HasForeignKey(bypass => bypass.PrincipalId);
            builder.HasOne<Person>().WithMany().HasForeignKey(bypass => bypass.CoverId);
            builder.HasOne<Person>().WithMany().HasForeignKey(bypass => bypass.AroundId);
            builder.HasOne<Person>().WithMany().HasForeignKey(bypass => bypass.ReportedById);
            // The history would keep a name that fades here.
            builder.Property(bypass => bypass.PrincipalId).IsSecret();
            builder.Property(bypass => bypass.CoverId).IsSecret();
            builder.Property(bypass => bypass.AroundId).IsSecret();
            builder.Property(bypass => bypass.ReportedById).IsSecret();
        }
    }
}

/// <summary>What went around.</summary>
internal enum BypassKind
{
    /// <summary>A principal came to somebody of the central office directly.</summary>
    CameDirectly,

    /// <summary>A directive to principals.</summary>
    Directive,

    /// <summary>A training of principals that doubles the ILD's.</summary>
    Training,

    /// <summary>A board member turned to a principal.</summary>
    Board,
}

/// <summary>How it ended.</summary>
internal enum BypassEnd
{
    Open,

    /// <summary>Whoever was approached brought the ILD in.</summary>
    SentBack,

    /// <summary>Answered by whoever was approached, and the ILD knew: the good case.</summary>
    IldKnew,

    /// <summary>The directive or training goes through the ILD now.</summary>
    LedBack,

    /// <summary>A board matter: whoever it belongs to has it from the superintendent.</summary>
    Redirected,

    /// <summary>It stayed around the ILD.</summary>
    AnsweredAround,
}
