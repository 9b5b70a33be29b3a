using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>What was recommended to those who decide: whose idea it was, and who stood for it in public.</summary>
[Record(RecordKind.R25)]
internal sealed class Recommendation : IVersioned
{
    public long Id { get; init; }
    public long Version { get; set; }
    public required string Title { get; init; }
    public string Reasons { get; set; } = "";

    /// <summary>Whose idea it was.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The person, unit or group behind it, in words.</summary>
    public required string OriginatedBy { get; init; }

    /// <summary>To whom and where it was presented, such as "the board, in public"; empty before.</summary>
    public string PresentedTo { get; set; } = "";
    public DateOnly? PresentedOn { get; set; }

    /// <summary>Whether the originator stood beside whoever presented it.</summary>
    public StoodBeside StoodBeside { get; set; }

    /// <summary>Who wrote it down.</summary>
    public required long WrittenById { get; init; }
    public required DateOnly WrittenOn { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Recommendation>
    {
        public void Configure(EntityTypeBuilder<Recommendation> builder)
        {
            builder.ToTable("recommendations");
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.WrittenById);
        }
    }
}

/// <summary>An ILD who presents a recommendation.</summary>
[Record(RecordKind.R25)]
internal sealed class Presenter
{
    public long Id { get; init; }
    public required long RecommendationId { get; init; }
    public required long PersonId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<Presenter>
    {
        public void Configure(EntityTypeBuilder<Presenter> builder)
        {
            builder.ToTable("presenters");
            builder.HasIndex(each => new { each.RecommendationId, each.PersonId }).IsUnique();
            builder.HasOne<Recommendation>().WithMany().HasForeignKey(each => each.RecommendationId);
            builder.HasOne<Person>().WithMany().HasForeignKey(each => each.PersonId);
        }
    }
}

/// <summary>A school that a recommendation affects.</summary>
[Record(RecordKind.R25)]
internal sealed class AffectedSchool
{
    public long Id { get; init; }
    public required long RecommendationId { get; init; }
    public required long SchoolId { get; init; }

    private sealed class Table : IEntityTypeConfiguration<AffectedSchool>
    {
        public void Configure(EntityTypeBuilder<AffectedSchool> builder)
        {
            builder.ToTable("affected_schools");
            builder.HasIndex(each => new { each.RecommendationId, each.SchoolId }).IsUnique();
            builder.HasOne<Recommendation>().WithMany().HasForeignKey(each => each.RecommendationId);
            builder.HasOne<School>().WithMany().HasForeignKey(each => each.SchoolId);
        }
    }
}

/// <summary>Whose idea a recommendation was.</summary>
internal enum Origin
{
    SeniorStaff,
    Ilds,
    Unit,
    Principals,
}

/// <summary>Whether the originator stood beside the presenter in public.</summary>
internal enum StoodBeside
{
    NotInPublic,
    Yes,
    No,
}
