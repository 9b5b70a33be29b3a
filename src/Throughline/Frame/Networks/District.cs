using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;

namespace Throughline.Frame.Networks;

/// <summary>The district itself: one row, there since set-up or the first roster.</summary>
[Record(RecordKind.R03)]
internal sealed class District : IReimported, IVersioned
{
    /// <summary>The only key it has.</summary>
    public const long OnlyId = 1;

    public long Id { get; init; } = OnlyId;
    public string RosterKey { get; init; } = "district";
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }

    public required string Name { get; set; }

    /// <summary>IANA name; every day in every figure is a day there.</summary>
    public required string Zone { get; set; }

    public List<string> EmailDomains { get; set; } = [];

    /// <summary>Hours of a contract week, more than 0 and at most 168.</summary>
    public decimal ContractHours { get; set; } = 40;

    public TimeOnly WorkdayStart { get; set; } = new(8, 0);
    public TimeOnly WorkdayEnd { get; set; } = new(16, 0);

    /// <summary>First day of a school year; only month and day recur.</summary>
    public DateOnly? SchoolYearStart { get; set; }

    /// <summary>The district design it started from, such as <c>oakland</c>; empty before set-up.</summary>
    [NeverImported]
    public string Design { get; set; } = "";

    /// <summary>What this district calls an ILD; empty where it uses our word.</summary>
    [NeverImported]
    public string IldTitle { get; set; } = "";

    /// <summary>The version of the promise that was printed and signed; 0 before.</summary>
    [NeverImported]
    public int PromiseVersion { get; set; }

    [NeverImported]
    public string PromiseSignedBy { get; set; } = "";

    [NeverImported]
    public DateTimeOffset? PromiseSignedAt { get; set; }

    private sealed class Table : IEntityTypeConfiguration<District>
    {
        public void Configure(EntityTypeBuilder<District> builder)
        {
            builder.ToTable("district");
            builder.Property(district => district.Id).ValueGeneratedNever();
        }
    }
}
