using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.People;

/// <summary>What a person does for a network, a school or another person over some days, both included; an empty end means it lasts.</summary>
/// <remarks>Exactly one target is set, the one that the kind asks for. Every figure uses the assignments of its day.</remarks>
[Record(RecordKind.R02)]
internal sealed class Assignment : IReimported, IDated
{
    public long Id { get; init; }
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }
    public required AssignmentKind Kind { get; init; }
    public required long PersonId { get; init; }
    public long? NetworkId { get; init; }
    public long? SchoolId { get; init; }
    public long? TargetPersonId { get; init; }
    public required DateOnly Start { get; set; }
    public DateOnly? End { get; set; }

    /// <summary>One that somebody adds on a page; exactly one of the last three is given, as the kind asks.</summary>
    /// <param name="kind">What they do.</param>
    /// <param name="person">Who does it.</param>
    /// <param name="targetKey">The roster key of the other end.</param>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day; null while it lasts.</param>
    /// <param name="network">The network that is led, facilitated or lent to.</param>
    /// <param name="school">The school that is led.</param>
    /// <param name="other">Who is supervised, evaluated or helped.</param>
    public static Assignment Make(
        AssignmentKind kind,
        Person person,
        string targetKey,
        DateOnly start,
        DateOnly? end,
        long? network = null,
        long? school = null,
        long? other = null
    ) =>
        new()
        {
            RosterKey = $"{kind.Word()}|{person.RosterKey}|{targetKey}|{start:yyyy-MM-dd}",
            Kind = kind,
            PersonId = person.Id,
            NetworkId = network,
            SchoolId = school,
            TargetPersonId = other,
            Start = start,
            End = end,
        };

    /// <summary>Whether it holds on that day.</summary>
    public bool On(DateOnly day) => Start <= day && (End is null || End >= day);

    /// <summary>Ends it; that day is its last.</summary>
    public void EndOn(DateOnly lastDay) => End = lastDay;

    private sealed class Table : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> builder)
        {
            builder.ToTable("assignments");
            builder.HasIndex(assignment => assignment.RosterKey).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.TargetPersonId);
            builder.HasOne<Network>().WithMany().HasForeignKey(assignment => assignment.NetworkId);
            builder.HasOne<School>().WithMany().HasForeignKey(assignment => assignment.SchoolId);
        }
    }
}

/// <summary>Questions asked of assignments.</summary>
internal static class AssignmentQueries
{
    /// <summary>Those that hold on that day.</summary>
    public static IQueryable<Assignment> On(this IQueryable<Assignment> assignments, DateOnly day) =>
        assignments.Where(each => each.Start <= day && (each.End == null || each.End >= day));
}
