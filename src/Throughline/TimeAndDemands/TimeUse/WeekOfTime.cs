using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>One ILD's week as pages read it: kept so that nothing is worked out twice, thrown away and rebuilt at will.</summary>
/// <remarks>
/// Minutes that several codes share are kept in parts of a second (<see cref="PartsOfSecond"/> to one), so that a database can
/// add them up: exact for up to ten codes at once, rounded to the nearest part beyond.
/// </remarks>
[Record(RecordKind.R04)]
[WorkedOut]
internal sealed class WeekOfTime : ICandid
{
    /// <summary>The least common multiple of 1 to 10.</summary>
    public const long PartsOfSecond = 2520;

    public long Id { get; init; }
    public required long OwnerId { get; init; }
    public required DateOnly Monday { get; init; }
    public required long CountedSeconds { get; init; }
    public required long ContractSeconds { get; init; }
    public required long ProtectedSeconds { get; init; }
    public required long BrokenSeconds { get; init; }
    public required int Displaced { get; init; }
    public required long WithPrincipals { get; init; }
    public required long Instruction { get; init; }
    public required long ToConfirm { get; init; }
    public required long Accountability { get; init; }

    /// <summary>Of <see cref="Accountability"/>, the time that evaluation takes.</summary>
    public required long Evaluation { get; init; }
    public required long PrincipalsOtherMatters { get; init; }
    public required long OwnLearning { get; init; }
    public required long RequestsAndHearings { get; init; }
    public required long Travel { get; init; }
    public required long CentralMeetings { get; init; }

    /// <summary>The parts of one of the eight groups.</summary>
    public long Of(TimeGroup group) =>
        group switch
        {
            TimeGroup.ToConfirm => ToConfirm,
            TimeGroup.Accountability => Accountability,
            TimeGroup.WithPrincipals => Instruction,
            TimeGroup.PrincipalsOtherMatters => PrincipalsOtherMatters,
            TimeGroup.OwnLearning => OwnLearning,
            TimeGroup.RequestsAndHearings => RequestsAndHearings,
            TimeGroup.Travel => Travel,
            _ => CentralMeetings,
        };

    /// <summary>The row of a week that the engine accounted for.</summary>
    public static WeekOfTime From(long id, long owner, WeekTime week)
    {
        long Group(TimeGroup group) => Parts(week.Codes.Where(code => TimeGroups.Of(code.With, code.Focus) == group));
        return new WeekOfTime
        {
            Id = id,
            OwnerId = owner,
            Monday = week.Monday,
            CountedSeconds = week.CountedSeconds,
            ContractSeconds = (long)Math.Round(week.ContractSeconds),
            ProtectedSeconds = week.ProtectedSeconds,
            BrokenSeconds = week.BrokenSeconds,
            Displaced = week.DisplacedContacts,
            WithPrincipals = Parts(week.Codes.Where(code => code.IsWithPrincipals)),
            Instruction = Group(TimeGroup.WithPrincipals),
            ToConfirm = Group(TimeGroup.ToConfirm),
            Accountability = Group(TimeGroup.Accountability),
            Evaluation = Parts(week.Codes.Where(code => code.Focus == Focus.Evaluation)),
            PrincipalsOtherMatters = Group(TimeGroup.PrincipalsOtherMatters),
            OwnLearning = Group(TimeGroup.OwnLearning),
            RequestsAndHearings = Group(TimeGroup.RequestsAndHearings),
            Travel = Group(TimeGroup.Travel),
            CentralMeetings = Group(TimeGroup.CentralMeetings),
        };
    }

    private static long Parts(IEnumerable<CodeTime> codes)
    {
        var sum = codes.Aggregate(Fraction.Zero, (all, code) => all + code.Seconds);
        return (long)((sum.Numerator * PartsOfSecond * 2 + sum.Denominator) / (sum.Denominator * 2));
    }

    private sealed class Table : IEntityTypeConfiguration<WeekOfTime>
    {
        public void Configure(EntityTypeBuilder<WeekOfTime> builder)
        {
            builder.ToTable("weeks_of_time");
            builder.HasIndex(week => new { week.OwnerId, week.Monday }).IsUnique();
            builder.HasIndex(week => week.Monday);
            builder.HasOne<Person>().WithMany().HasForeignKey(week => week.OwnerId);
        }
    }
}
