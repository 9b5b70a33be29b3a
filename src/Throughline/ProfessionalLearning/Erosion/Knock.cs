using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning.Meetings;

namespace Throughline.ProfessionalLearning.Erosion;

/// <summary>Somebody asks for minutes that are kept for learning. The facilitator answers; nothing enters before.</summary>
[Record(RecordKind.R15)]
internal sealed class Knock : IVersioned
{
    /// <summary>The longest reason, in letters.</summary>
    public const int LongestReason = 1_000;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long MeetingId { get; init; }
    public required long BlockId { get; init; }

    /// <summary>What is to come in, in a few words.</summary>
    public required string Topic { get; init; }
    public required string Why { get; init; }

    /// <summary>Minutes asked for, at least 1 and at most those of the block.</summary>
    public required int Minutes { get; init; }
    public required long AskedById { get; init; }
    public required string AskedBy { get; init; }
    public required string Unit { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The way it stands.</summary>
    public KnockState State { get; private set; }

    /// <summary>The facilitator says no; the item is parked with somebody until a day.</summary>
    public Refusal Refuse(string reason, string parkedWith, DateOnly until, Person by, DateTimeOffset now)
    {
        State = KnockState.Refused;
        return new Refusal
        {
            KnockId = Id,
            Reason = reason.Trim(),
            ParkedWith = parkedWith.Trim(),
            ParkedUntil = until,
            ById = by.Id,
            By = by.Name,
            At = now,
        };
    }

    /// <summary>The facilitator lets it in: the minutes are lost to learning, moved by who asked.</summary>
    public Loss LetIn(DateTimeOffset now)
    {
        State = KnockState.LetIn;
        return Take(AskedBy, AskedById, now);
    }

    /// <summary>A senior leader overrides the no in her own name; she moved it.</summary>
    public (Override Override, Loss Loss) Overrule(string reason, DateOnly makeUpOn, Person by, DateTimeOffset now)
    {
        State = KnockState.Overridden;
        var over = new Override
        {
            KnockId = Id,
            Reason = reason.Trim(),
            MakeUpOn = makeUpOn,
            ById = by.Id,
            By = by.Name,
            At = now,
        };
        return (over, Take(by.Name, by.Id, now));
    }

    /// <summary>Who asked does not ask any more.</summary>
    public void TakeBack() => State = KnockState.TakenBack;

    private Loss Take(string mover, long moverId, DateTimeOffset now) =>
        new()
        {
            MeetingId = MeetingId,
            BlockId = BlockId,
            Minutes = Minutes,
            How = LossKind.TakenByBusiness,
            Cause = Topic,
            Unit = Unit,
            Mover = mover,
            MoverId = moverId,
            At = now,
        };

    private sealed class Table : IEntityTypeConfiguration<Knock>
    {
        public void Configure(EntityTypeBuilder<Knock> builder)
        {
            builder.ToTable("knocks");
            builder.HasIndex(knock => knock.MeetingId);
            builder.HasIndex(knock => knock.AskedById);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(knock => knock.MeetingId);
            builder.HasOne<AgendaBlock>().WithMany().HasForeignKey(knock => knock.BlockId);
            builder.HasOne<Person>().WithMany().HasForeignKey(knock => knock.AskedById);
        }
    }
}

/// <summary>Where a knock stands.</summary>
internal enum KnockState
{
    Waiting,
    Refused,
    LetIn,
    Overridden,
    TakenBack,
}

/// <summary>The facilitator's no, kept for good; the item is parked with an owner and a date.</summary>
[Record(RecordKind.R15)]
internal sealed class Refusal
{
    public long Id { get; init; }
    public required long KnockId { get; init; }
    public required string Reason { get; init; }

    /// <summary>Who has the item now.</summary>
    public required string ParkedWith { get; init; }

    /// <summary>The day on which it is looked at again.</summary>
    public required DateOnly ParkedUntil { get; init; }
    public required long ById { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Refusal>
    {
        public void Configure(EntityTypeBuilder<Refusal> builder)
        {
            builder.ToTable("knock_refusals");
            builder.HasIndex(refusal => refusal.KnockId).IsUnique();
            builder.HasOne<Knock>().WithMany().HasForeignKey(refusal => refusal.KnockId);
        }
    }
}

/// <summary>A senior leader's override of that no: in her own name, with a reason that everyone reads and a day on which the minutes are made up.</summary>
[Record(RecordKind.R15)]
internal sealed class Override : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required long KnockId { get; init; }
    public required string Reason { get; init; }
    public required DateOnly MakeUpOn { get; init; }
    public required long ById { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When the minutes had been made up; null while they are owed.</summary>
    public DateTimeOffset? MadeUpAt { get; private set; }

    /// <summary>They were made up.</summary>
    public void MakeUp(DateTimeOffset now) => MadeUpAt ??= now;

    private sealed class Table : IEntityTypeConfiguration<Override>
    {
        public void Configure(EntityTypeBuilder<Override> builder)
        {
            builder.ToTable("knock_overrides");
            builder.HasIndex(over => over.KnockId).IsUnique();
            builder.HasOne<Knock>().WithMany().HasForeignKey(over => over.KnockId);
        }
    }
}
