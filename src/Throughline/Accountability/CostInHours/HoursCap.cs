using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime.Extensions;
using Throughline.Access;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Accountability.CostInHours;

/// <summary>What becomes of the one too many.</summary>
internal enum OverCap
{
    /// <summary>It waits at the gate, and whoever supervises the ILD lets it pass with a reason in their own name, or does not.</summary>
    AsksTheChief,

    /// <summary>It cannot be asked.</summary>
    Stops,
}

/// <summary>The most hours that accountability may take of each ILD between two days: set by the district, in somebody's name.</summary>
[Record(RecordKind.R08)]
internal sealed class HoursCap : IVersioned
{
    public const int MostHours = 400;

    public long Id { get; init; }
    public long Version { get; set; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required int Minutes { get; init; }
    public required OverCap Over { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>"15 h an ILD from August 11 to December 19, 2025".</summary>
    public string Words => $"{Hours.Of(Minutes)} an ILD from {Dates.Range(From.ToLocalDate(), To.ToLocalDate())}";

    private sealed class Table : IEntityTypeConfiguration<HoursCap>
    {
        public void Configure(EntityTypeBuilder<HoursCap> builder)
        {
            builder.ToTable("hours_caps");
            builder.HasIndex(one => one.From);
            builder.Ignore(one => one.Words);
        }
    }
}

/// <summary>The limit as asks meet it.</summary>
internal static class CapCheck
{
    /// <summary>The limit that holds on a day: of several the one that was set last; null where none does.</summary>
    public static Task<HoursCap?> CapOn(this ThroughlineDb db, DateOnly day, CancellationToken stop) =>
        db
            .HoursCaps.AsNoTracking()
            .Where(one => one.From <= day && one.To >= day && one.TakenBackAt == null)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>Minutes that accountability takes of these ILDs within a limit's days, as asked so far or as it really took.</summary>
    public static async Task<ILookup<long, int>> UsedWithin(
        this ThroughlineDb db,
        HoursCap cap,
        IReadOnlyCollection<long> ilds,
        CancellationToken stop
    ) =>
        (await CostRow.Load(db, cap.From, cap.To, ilds, stop))
            .Where(row => row.Counts || row.AtGate)
            .ToLookup(row => row.IldId, row => row.Minutes);

    /// <summary>What the limit says to an ask.</summary>
    public static async Task<LimitWord?> Say(
        ThroughlineDb db,
        DemandDraft draft,
        IReadOnlyList<Concerned> people,
        CancellationToken stop
    )
    {
        var ilds = people.Where(one => one.OfIld).Select(one => one.Ild).ToList();
        if (
            !draft.Kind.IsAccountability()
            || draft.MinutesEach == 0
            || ilds.Count == 0
            || await db.CapOn(draft.Due!.Value, stop) is not { } cap
        )
        {
            return null;
        }
        var used = await db.UsedWithin(cap, ilds, stop);
        var over = ilds.Count(ild => used[ild].Sum() + draft.MinutesEach > cap.Minutes);
        return over == 0
            ? null
            : new LimitWord(
                $"It goes over the limit on accountability’s hours, {cap.Words}, for {Counts.Of(over, "ILD", "ILDs")}. {(cap.Over == OverCap.Stops ? "It cannot be asked; the data office can present the school instead." : "It waits at the gate for whoever supervises them.")}",
                cap.Over == OverCap.Stops
            );
    }
}
