using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Holding;

namespace Throughline.Evidence.Samples;

/// <summary>Titles that ILDs released for coding: they go some days later; codes and minutes stay.</summary>
internal static class SampledTitles
{
    public static FadingText Fading { get; } =
        new(
            "released titles",
            "Titles that ILDs released for the coding of a sample, counted from the day of release",
            90,
            Fade
        );

    private static Task<int> Fade(ThroughlineDb db, DateTimeOffset before, Holders holders, CancellationToken stop)
    {
        var held = holders.People.ToList();
        var old = db
            .SampledDays.IgnoreQueryFilters([Wall.Name])
            .Where(day => day.ReleasedAt != null && day.ReleasedAt < before);
        return db
            .SampledEntries.IgnoreQueryFilters([Wall.Name])
            .Where(entry => entry.Title != "" && !held.Contains(entry.OwnerId) && old.Any(day => day.Id == entry.DayId))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Title, ""), stop);
    }
}
