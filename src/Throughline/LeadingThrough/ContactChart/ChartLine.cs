using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAccounting.Text;

namespace Throughline.LeadingThrough.ContactChart;

/// <summary>One line of the contact chart: who is called first for something. Operational matters name a unit; all else is the ILD's.</summary>
[Record(RecordKind.R03)]
internal sealed class ChartLine : IVersioned
{
    /// <summary>The longest topic, in characters.</summary>
    public const int MaxLength = 80;

    public long Id { get; init; }
    public long Version { get; set; }

    /// <summary>Such as "Heating, repairs, furniture".</summary>
    public required string Topic { get; set; }

    /// <summary>Whether the unit is called straight; otherwise the ILD is called first.</summary>
    public required bool IsStraight { get; set; }

    /// <summary>The unit that exists for it; empty where the ILD is called.</summary>
    public required string Unit { get; set; }

    /// <summary>Who of the unit gets what principals ask; null where the ILD is called.</summary>
    public long? HolderId { get; set; }

    /// <summary>Within how many working days the unit promises an answer, 1 to 20; 0 for no promise.</summary>
    public int PromisedDays { get; set; }

    /// <summary>Whether board matters are redirected by its holder; principals are not offered it.</summary>
    public bool IsBoard { get; set; }

    /// <summary>Words by which a principal's line is recognised, such as "boiler".</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>Since when it holds no more; what was asked under it keeps its name.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Takes it off the chart.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Puts it back.</summary>
    public void Restore() => EndedAt = null;

    /// <summary>How many of its words stand in a text; a word counts where one of the text begins with it.</summary>
    public int Fits(string text)
    {
        var spoken = Folding.Fold(text).Split([' ', ',', '.', ';', ':', '?', '!', '(', ')', '\n', '"', '/'], Split);
        return Words
            .Select(Folding.Fold)
            .Count(word => Array.Exists(spoken, each => each.StartsWith(word, StringComparison.Ordinal)));
    }

    private const StringSplitOptions Split = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private sealed class Table : IEntityTypeConfiguration<ChartLine>
    {
        public void Configure(EntityTypeBuilder<ChartLine> builder)
        {
            builder.ToTable("chart_lines");
            builder.HasOne<Person>().WithMany().HasForeignKey(line => line.HolderId);
        }
    }
}
