using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Holding;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>Titles, places and people of calendar entries: they go once a person has said what an entry was; minutes and counts stay.</summary>
/// <remarks>
/// An entry whose figures still lean on its words (nobody has said with whom or on what, or which principal) keeps them until somebody has:
/// otherwise last month's share would change by itself.
/// </remarks>
internal static class EntryTitles
{
    public static FadingText Fading { get; } =
        new(
            "entry titles",
            "Titles, places and attendees of calendar entries, counted from the day they were confirmed",
            90,
            Fade
        );

    private static async Task<int> Fade(ThroughlineDb db, DateTimeOffset before, Holders holders, CancellationToken stop)
    {
        var held = holders.People.ToList();
        var said = db
            .Confirmations.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.At < before && one.Focus != null && one.With != null)
            .Where(one => one.With != With.Principals && (one.With != With.Principal || one.PrincipalId != null));
        var fading = await db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(entry => entry.FadedAt == null && !entry.IsPrivate && !held.Contains(entry.OwnerId))
            .Where(entry =>
                said.Any(one =>
                    one.OwnerId == entry.OwnerId
                    && one.Uid == entry.Uid
                    && (one.SeriesSlot == null || one.SeriesSlot == entry.SeriesSlot)
                )
            )
            .Select(entry => entry.Id)
            .ToListAsync(stop);
        var now = RowTable.Of<Engagement>(db).Stored(nameof(Engagement.FadedAt), db.Clock.GetUtcNow());
        await Rewording.Run<Engagement>(
            db,
            fading,
            row =>
            {
                Engagement.TakeWords(row);
                row[nameof(Engagement.FadedAt)] = now;
            },
            stop
        );
        return fading.Count;
    }
}
