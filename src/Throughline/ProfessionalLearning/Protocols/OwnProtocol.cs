using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.ProfessionalLearning.Protocols;

/// <summary>One version of a protocol that the district has made its own. A change is a new version; sessions keep the one they began with.</summary>
[Record(RecordKind.R15)]
internal sealed class OwnProtocol
{
    public long Id { get; init; }

    /// <summary>What all versions of one protocol have in common.</summary>
    public required Guid Family { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required string About { get; init; }
    public required string Source { get; init; }

    /// <summary>Its steps, in the format of the library.</summary>
    public required string StepsText { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>As it is run.</summary>
    public Protocol AsProtocol() =>
        new()
        {
            Key = $"own-{Id}",
            Name = Name,
            About = About,
            Source = Source,
            Number = Number,
            Family = Family,
            Steps = JsonSerializer.Deserialize<List<ProtocolStep>>(StepsText, ProtocolLibrary.Format)!,
        };

    /// <summary>The next version of a family, or the first of a new one.</summary>
    public static OwnProtocol Of(Protocol protocol, Guid family, int number, string by, DateTimeOffset now) =>
        new()
        {
            Family = family,
            Number = number,
            Name = protocol.Name.Trim(),
            About = protocol.About.Trim(),
            Source = protocol.Source.Trim(),
            StepsText = JsonSerializer.Serialize(protocol.Steps, ProtocolLibrary.Format),
            By = by,
            At = now,
        };

    private sealed class Table : IEntityTypeConfiguration<OwnProtocol>
    {
        public void Configure(EntityTypeBuilder<OwnProtocol> builder)
        {
            builder.ToTable("own_protocols");
            builder.HasIndex(protocol => new { protocol.Family, protocol.Number }).IsUnique();
        }
    }
}

/// <summary>Questions asked of protocols.</summary>
internal static class ProtocolQueries
{
    /// <summary>The library's, then the newest version of each of the district's own.</summary>
    public static async Task<IReadOnlyList<Protocol>> AllOf(ThroughlineDb db, CancellationToken stop)
    {
        var own = await db.OwnProtocols.AsNoTracking().ToListAsync(stop);
        return
        [
            .. ProtocolLibrary.All,
            .. own.GroupBy(one => one.Family)
                .Select(family => family.MaxBy(one => one.Number)!.AsProtocol())
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>One by its key, older versions too; null where there is none.</summary>
    public static async Task<Protocol?> Find(ThroughlineDb db, string? key, CancellationToken stop)
    {
        if (
            key?.StartsWith("own-", StringComparison.Ordinal) == true
            && long.TryParse(key.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture, out var id)
        )
        {
            return (await db.OwnProtocols.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, stop))?.AsProtocol();
        }
        return ProtocolLibrary.All.FirstOrDefault(one => one.Key == key);
    }
}
