using Microsoft.EntityFrameworkCore;
using Throughline.Persistence.Holding;
using Throughline.Persistence.Jobs;

namespace Throughline.Persistence.Fading;

/// <summary>Applies the retention schedule, holds first; a daily job and <c>throughline retention</c> run it.</summary>
public sealed class RetentionSchedule
{
    internal RetentionSchedule(IReadOnlyList<FadingText> texts) => Texts = texts;

    /// <summary>What fades, of every module.</summary>
    internal IReadOnlyList<FadingText> Texts { get; }

    /// <summary>The job that applies it once a day.</summary>
    internal static JobKind Daily(IReadOnlyList<FadingText> texts) =>
        new(
            "apply retention",
            async run =>
            {
                await using var db = run.Open();
                await new RetentionSchedule(texts).Apply(db, run.Stop);
            }
        )
        {
            Every = TimeSpan.FromDays(1),
        };

    /// <summary>The days for each text: the district's, or the default.</summary>
    internal static async Task<int> DaysOf(ThroughlineDb db, FadingText text, CancellationToken stop) =>
        await db
            .RetentionPeriods.Where(period => period.Name == text.Name)
            .Select(period => (int?)period.Days)
            .FirstOrDefaultAsync(stop)
        ?? text.Days;

    /// <summary>Lets fade what is due; leaves a record of each destruction.</summary>
    internal async Task<IReadOnlyList<Destruction>> Apply(ThroughlineDb db, CancellationToken stop)
    {
        var done = new List<Destruction>();
        var now = db.Clock.GetUtcNow();
        foreach (var text in Texts)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var holders = await Holders.Of(db, stop);
            var days = await DaysOf(db, text, stop);
            var before = now.AddDays(-days);
            var rows = holders.Everybody ? 0 : await text.Fade(db, before, holders, stop);
            if (rows > 0)
            {
                var destruction = new Destruction
                {
                    Name = text.Name,
                    Rows = rows,
                    Days = days,
                    Before = before,
                    At = now,
                };
                db.Add(destruction);
                await db.SaveChangesAsync(stop);
                done.Add(destruction);
            }
            await transaction.CommitAsync(stop);
        }
        if (done.Count > 0)
        {
            await db.ClearTraces(stop);
        }
        return done;
    }
}
