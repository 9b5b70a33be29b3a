using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>One of the district's ordered Focus rules, as stored; <c>FocusRule</c> says what each list tests.</summary>
[Record(RecordKind.R03)]
internal sealed class OrderedRule : IReimported, IVersioned
{
    public long Id { get; init; }

    /// <summary>The rule's own id, kept beside every code it gives.</summary>
    public required string RosterKey { get; init; }
    public DateTimeOffset? EditedAt { get; set; }
    public long Version { get; set; }

    /// <summary>Where it stands; the first that matches decides.</summary>
    public required int Position { get; set; }

    public required Focus Focus { get; set; }
    public List<string> SummaryWords { get; set; } = [];
    public List<string> LocationWords { get; set; } = [];
    public List<string> Categories { get; set; } = [];
    public List<string> OrganizerRoles { get; set; } = [];
    public List<string> OrganizerUnits { get; set; } = [];

    /// <summary>With codes by their words.</summary>
    public List<string> With { get; set; } = [];

    /// <summary>A rule to be stored at that place of the order.</summary>
    public static OrderedRule From(FocusRule rule, int position, long id = 0) =>
        new()
        {
            Id = id,
            RosterKey = rule.Id,
            Position = position,
            Focus = rule.Focus,
            SummaryWords = [.. rule.SummaryWords],
            LocationWords = [.. rule.LocationWords],
            Categories = [.. rule.Categories],
            OrganizerRoles = [.. rule.OrganizerRoles],
            OrganizerUnits = [.. rule.OrganizerUnits],
            With = [.. rule.With.Select(with => with.Word())],
        };

    private sealed class Table : IEntityTypeConfiguration<OrderedRule>
    {
        public void Configure(EntityTypeBuilder<OrderedRule> builder)
        {
            builder.ToTable("focus_rules");
            builder.HasIndex(rule => rule.RosterKey).IsUnique();
        }
    }
}
