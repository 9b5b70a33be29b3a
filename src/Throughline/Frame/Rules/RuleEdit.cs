using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>One change to the ordered rules, with the rules as they were before, so that it can be taken back.</summary>
[Record(RecordKind.R03)]
internal sealed class RuleEdit
{
    public long Id { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset When { get; init; }

    /// <summary>What was done, in a few words.</summary>
    public required string What { get; init; }

    /// <summary>The rules before, as JSON; empty where the design's own were in force.</summary>
    public required string Before { get; init; }

    /// <summary>The rules before; null where the design's own were in force.</summary>
    public IReadOnlyList<FocusRule>? RulesBefore() =>
        Before.Length == 0 ? null : JsonSerializer.Deserialize<List<FocusRule>>(Before);

    private sealed class Table : IEntityTypeConfiguration<RuleEdit>
    {
        public void Configure(EntityTypeBuilder<RuleEdit> builder) => builder.ToTable("rule_edits");
    }
}
