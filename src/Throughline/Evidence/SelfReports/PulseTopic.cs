using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.LeadingThrough.ContactChart;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>"Who is called first for …?" as one pulse asks it: a line of the contact chart and what could be answered, both as they were when it opened.</summary>
[Record(RecordKind.R14)]
internal sealed class PulseTopic : IVersioned
{
    private const int Most = 5;

    public long Id { get; init; }
    public long Version { get; set; }
    public required long PulseId { get; init; }

    /// <summary>What a chart that names the ILD is said to name.</summary>
    public const string TheIld = "The ILD";

    /// <summary>Its place among the topics of the pulse, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Such as "Heating, repairs, furniture".</summary>
    public required string Topic { get; init; }

    /// <summary>The units that could be answered, beside the ILD.</summary>
    public List<string> Units { get; init; } = [];

    /// <summary>Which choice the chart names: 0 for the ILD, else a unit's place and one.</summary>
    public required int Meant { get; init; }

    /// <summary>What the chart said.</summary>
    public string Charter => Meant == 0 ? TheIld : Units[Meant - 1];

    /// <summary>The same asked of one group.</summary>
    public PulseQuestion For(PulseGroup group) =>
        new(
            $"called-first-{Place}",
            group,
            new($"Who is called first for: {Topic}?", $"¿A quién se llama primero para: {Topic}?"),
            [
                new("The ILD of the school", "Al ILD de la escuela"),
                .. Units.Select(unit => new BothLanguages(unit, unit)),
                new("Somebody else", "A otra persona"),
                new("I do not know", "No lo sé"),
            ],
            [Meant]
        )
        {
            Finding = $"name {Charter} for: {Topic}",
        };

    /// <summary>The topics of a pulse that opens now: what is the ILD's first, then what goes straight to units. Board matters concern no principal.</summary>
    public static IReadOnlyList<PulseTopic> Of(long pulse, IReadOnlyList<ChartLine> chart)
    {
        var lines = chart.Where(line => !line.IsBoard).ToList();
        List<string> units =
        [
            .. lines
                .Where(line => line.IsStraight)
                .Select(line => line.Unit)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return
        [
            .. lines
                .Take(Most)
                .Select(
                    (line, place) =>
                        new PulseTopic
                        {
                            PulseId = pulse,
                            Place = place,
                            Topic = line.Topic,
                            Units = units,
                            Meant = line.IsStraight ? units.IndexOf(line.Unit) + 1 : 0,
                        }
                ),
        ];
    }

    private sealed class Table : IEntityTypeConfiguration<PulseTopic>
    {
        public void Configure(EntityTypeBuilder<PulseTopic> builder)
        {
            builder.ToTable("pulse_topics");
            builder.HasIndex(topic => new { topic.PulseId, topic.Place }).IsUnique();
            builder.HasOne<Pulse>().WithMany().HasForeignKey(topic => topic.PulseId);
        }
    }
}
