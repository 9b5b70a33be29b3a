using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Fading;
using Throughline.Persistence.Holding;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Names on bypasses go after 30 days; counts stay, and each leader's own figure with them (M15).</summary>
internal static class FadingNames
{
    public static FadingText Fading { get; } =
        new("bypass names", "Names and words on what went around an ILD, counted from the day it was reported", 30, Fade);

    private static async Task<int> Fade(ThroughlineDb db, DateTimeOffset before, Holders holders, CancellationToken stop)
    {
        var due = await db
            .Bypasses.IgnoreQueryFilters([Wall.Name])
            .Where(bypass => bypass.FadedAt == null && bypass.ReportedAt < before)
            .ToListAsync(stop);
        due.RemoveAll(bypass => holders.Hold([bypass.OwnerId, bypass.PrincipalId, bypass.AroundId, bypass.ReportedById]));
        var ids = due.ConvertAll(bypass => bypass.Id);
        var backs = await db
            .SendBacks.IgnoreQueryFilters([Wall.Name])
            .Where(back => ids.Contains(back.BypassId))
            .ToListAsync(stop);
        foreach (
            var (leader, month, all) in due.Where(bypass => bypass is { Kind: BypassKind.CameDirectly, AroundId: not null })
                .GroupBy(bypass => (bypass.AroundId!.Value, Month: new DateOnly(bypass.On.Year, bypass.On.Month, 1)))
                .Select(group => (group.Key.Value, group.Key.Month, group.ToList()))
        )
        {
            var own = await db
                .OwnSendBacks.IgnoreQueryFilters([Wall.Name])
                .SingleOrDefaultAsync(each => each.OwnerId == leader && each.Month == month, stop);
            if (own is null)
            {
                db.OwnSendBacks.Add(own = new OwnSendBacks { OwnerId = leader, Month = month });
            }
            own.Came += all.Count;
            own.Back += all.Count(bypass => bypass.WentThrough);
        }
        var letters = await db
            .MailedBacks.IgnoreQueryFilters([Wall.Name])
            .Where(letter => letter.ReceivedAt < before)
            .ToListAsync(stop);
        db.MailedBacks.RemoveRange(letters.Where(letter => !holders.Hold([letter.OwnerId, letter.PrincipalId])));
        due.ForEach(bypass => bypass.Fade(db.Now));
        backs.ForEach(back => (back.ById, back.Text) = (null, ""));
        await db.SaveChangesAsync(stop);
        return due.Count;
    }
}
