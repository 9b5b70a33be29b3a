using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.ExitTaps;

/// <summary>How many ILDs of a cohort found sessions of a year worth their time. A count over the whole year: not of a session, and without a name.</summary>
[Record(RecordKind.R13)]
internal sealed class WorthCount : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>First day of the school year.</summary>
    public required DateOnly Year { get; init; }
    public required IldCohort Cohort { get; init; }
    public required Worth Worth { get; init; }
    public int Count { get; set; }

    private sealed class Table : IEntityTypeConfiguration<WorthCount>
    {
        public void Configure(EntityTypeBuilder<WorthCount> builder)
        {
            builder.ToTable("worth_counts");
            builder
                .HasIndex(count => new
                {
                    count.Year,
                    count.Cohort,
                    count.Worth,
                })
                .IsUnique();
        }
    }
}

/// <summary>Was it worth my time?</summary>
internal enum Worth
{
    Yes,
    InPart,
    No,
}

/// <summary>ILDs by how long they have led a network: the study's early ones saw less need of it than those who came later.</summary>
internal enum IldCohort
{
    /// <summary>For less than two years.</summary>
    Newer,
    Longer,
}

/// <summary>Cohorts and answers in words.</summary>
internal static class WorthWords
{
    private const int Years = 2;

    /// <summary>The cohort of an ILD who reads, in the school year that begins on that day.</summary>
    public static IldCohort CohortOf(Reader reader, DateOnly year) =>
        CohortOn(
            reader
                .Standing.Own.Where(one => one.Kind == AssignmentKind.LeadsNetwork)
                .Select(one => one.Start)
                .DefaultIfEmpty(reader.Today)
                .Min(),
            year
        );

    /// <summary>The cohort of whoever first led a network on a day; it is the same for a whole school year.</summary>
    public static IldCohort CohortOn(DateOnly first, DateOnly year) =>
        first.AddYears(Years) > year ? IldCohort.Newer : IldCohort.Longer;

    public static string Words(this Worth worth) =>
        worth switch
        {
            Worth.Yes => "Yes",
            Worth.InPart => "In part",
            _ => "No",
        };

    public static string Words(this IldCohort cohort) =>
        cohort == IldCohort.Newer ? "ILDs in their first two years" : "ILDs of longer standing";
}
