using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Mail;
using Throughline.Persistence.Jobs;
using Throughline.TimeAccounting.Zones;

namespace Throughline.Frame.Notices;

/// <summary>What a module adds to the Monday letter of one person. Whatever it says leaves the house by mail: nothing confidential.</summary>
/// <param name="Heading">Two or three words, such as "This week's asks".</param>
/// <param name="Lines">The lines for a person on a day; none, and the heading is left out too.</param>
internal sealed record DigestPart(
    string Heading,
    Func<Persistence.ThroughlineDb, long, DateOnly, CancellationToken, Task<IReadOnlyList<string>>> Lines
);

/// <summary>Every part of every module, as the host puts them together.</summary>
internal sealed record DigestParts(IReadOnlyList<DigestPart> All);

/// <summary>Mondays at six in the district: one letter to everybody for whom there is anything to say.</summary>
internal static class WeeklyDigest
{
    private const int Hour = 6;

    public static LetterKind Letter { get; } = new("weekly-digest", "The week ahead, on Mondays", RecordKind.R42);

    public static JobKind Job { get; } = new("weekly digest", Run) { Every = TimeSpan.FromHours(1) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(district => district.Zone).SingleOrDefaultAsync(run.Stop);
        // By the hour that is due, not the one in which it is done: a late run is still Monday's.
        var (day, hour) = Local(run.Job.DueAt, zone);
        if (zone is null || day.DayOfWeek != System.DayOfWeek.Monday || hour != Hour)
        {
            return;
        }
        var parts = run.Services.GetRequiredService<DigestParts>();
        var people = await db
            .Users.Where(account => account.PersonId != null && account.EndedAt == null)
            .Select(account => account.PersonId!.Value)
            .ToListAsync(run.Stop);
        foreach (var person in people)
        {
            var sections = new List<string>();
            foreach (var part in parts.All)
            {
                var lines = await part.Lines(db, person, day, run.Stop);
                if (lines.Count > 0)
                {
                    sections.Add($"{part.Heading}\n- {string.Join("\n- ", lines)}");
                }
            }
            if (sections.Count > 0 && await db.AddresseeOf(person, run.Stop) is { } to)
            {
                db.Post(Letter, to, "Your week", string.Join("\n\n", sections), "/");
            }
        }
        await db.SaveChangesAsync(run.Stop);
    }

    private static (DateOnly Day, int Hour) Local(DateTimeOffset instant, string? zone)
    {
        var known = zone is null ? null : DistrictZone.Find(zone)?.Name;
        var clockwork = known is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[known];
        var local = Instant.FromDateTimeOffset(instant).InZone(clockwork);
        return (local.Date.ToDateOnly(), local.Hour);
    }
}
