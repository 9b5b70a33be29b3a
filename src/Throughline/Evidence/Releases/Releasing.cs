using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Notices;
using Throughline.Mail;
using Throughline.Persistence;

namespace Throughline.Evidence.Releases;

/// <summary>Lets a release out: draws its rows, throws the key of its names away, notes who is in it and tells them.</summary>
internal sealed class Releasing(ThroughlineDb db)
{
    public static LetterKind Letter { get; } = new("research release", "Releases to researchers", RecordKind.R35);

    /// <summary>The release in which some of these days went out already; null for none.</summary>
    /// <remarks>The same weeks under two names could be laid on each other row by row; so a week goes out once.</remarks>
    public async Task<ResearchRelease?> Holding(DateOnly from, DateOnly to, CancellationToken stop) =>
        await db
            .ResearchReleases.AsNoTracking()
            .Where(one => one.ReleasedAt != null && one.From <= to && one.To >= from)
            .OrderBy(one => one.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>For a command, whose operator answers for both: the release of exactly these whole weeks, made where there is none.</summary>
    /// <returns>Its rows, which are none below five ILDs; or why there is none.</returns>
    public async Task<(IReadOnlyList<ReleasedWeek> Rows, string? Refused)> OfCommand(
        DateOnly from,
        DateOnly to,
        CancellationToken stop
    )
    {
        var earlier = await Holding(from, to, stop);
        if (earlier is not null)
        {
            return (earlier.From, earlier.To) == (from, to) ? (earlier.Weeks, null) : ([], Joined(earlier));
        }
        var release = new ResearchRelease
        {
            Project = db.Actor.Name,
            Purpose = "Written by a command on the installation’s own machine.",
            From = from,
            To = to,
            AskedBy = db.Actor.Name,
            AskedByAccountId = null,
            AskedAt = db.Now,
        };
        var rows = ReleasedWeek.Of(await IldWeek.Load(db, from, to, stop), Pseudonyms.New(release.Project));
        if (rows.Count == 0)
        {
            return ([], null);
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        db.ResearchReleases.Add(release);
        await db.SaveChangesAsync(stop);
        var refused = await LetOut(release, db.Actor.Name, stop);
        await whole.CommitAsync(stop);
        return (release.Weeks, refused);
    }

    /// <summary>Lets it out and saves.</summary>
    /// <returns>Null when it is out; else why not.</returns>
    public async Task<string?> LetOut(ResearchRelease release, string by, CancellationToken stop)
    {
        if (!release.IsWaiting)
        {
            return "It is decided already.";
        }
        if (await Holding(release.From, release.To, stop) is { } earlier)
        {
            return Joined(earlier);
        }
        var weeks = await IldWeek.Load(db, release.From, release.To, stop);
        var rows = ReleasedWeek.Of(weeks, Pseudonyms.New(release.Project));
        if (rows.Count == 0)
        {
            return "Fewer than five ILDs have time in these days and let it be released; nothing of so few goes out.";
        }
        release.LetOut(rows, by, db.Now);
        var people = weeks.Where(one => one.Counted > 0).Select(one => one.Ild).Distinct().Order().ToList();
        db.ReleasedPeople.AddRange(people.Select(person => new ReleasedPerson { ReleaseId = release.Id, PersonId = person }));
        foreach (var person in people)
        {
            await db.Tell(
                person,
                Letter,
                "Weeks of yours went into a release to researchers, under a name that nobody can trace.",
                "/evidence/releases",
                stop: stop
            );
        }
        await db.SaveChangesAsync(stop);
        return null;
    }

    /// <summary>Why days of an earlier release do not go out again.</summary>
    public static string Joined(ResearchRelease earlier) =>
        $"Some of these days went out in release {earlier.Id}. A week goes out once, as two releases of it could be joined; choose days after {earlier.To:yyyy-MM-dd}.";
}
