using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.Persistence.Holding;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting.Reading;
using Throughline.TimeAndDemands.ProtectedTime;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>What was kept of an ILD's entries while they were public, and is forgotten once a file has them as private: words, people, names and answers.</summary>
/// <remarks>A legal hold on the ILD keeps it; the first file that differs after the hold was lifted takes it.</remarks>
internal sealed class PrivateEntries
{
    private readonly ThroughlineDb _db;
    private readonly long _owner;
    private readonly List<string> _uids;

    private PrivateEntries(ThroughlineDb db, long owner, IReadOnlyList<PrivateName> names)
    {
        (_db, _owner, Names) = (db, owner, names);
        _uids = [.. names.Select(name => name.Uid).Distinct()];
    }

    /// <summary>The file's private events; none where a hold keeps what is known of them.</summary>
    public IReadOnlyList<PrivateName> Names { get; }

    public static async Task<PrivateEntries> Of(
        ThroughlineDb db,
        long owner,
        IReadOnlyList<PrivateName> names,
        CancellationToken stop
    ) => new(db, owner, (await Holders.Of(db, stop)).Hold([owner]) ? [] : names);

    /// <summary>The owner's public entries of these names that were not compared: of other files, or of days that are no longer looked at.</summary>
    public async Task<List<Engagement>> Elsewhere(IReadOnlyList<Engagement> compared, CancellationToken stop)
    {
        if (_uids.Count == 0)
        {
            return [];
        }
        var known = compared.Select(one => one.Id).ToHashSet();
        var rows = await Entries.AsNoTracking().ToListAsync(stop);
        return [.. rows.Where(one => !known.Contains(one.Id) && Covers(one.Uid, one.SeriesSlot))];
    }

    /// <summary>Forgets, within the caller's transaction, what people said of them and what imports remember of them.</summary>
    /// <param name="removed">The entries that the import took away.</param>
    /// <param name="stop">Stops before anything is kept.</param>
    public async Task Forget(IReadOnlyList<Engagement> removed, CancellationToken stop)
    {
        if (_uids.Count == 0)
        {
            return;
        }
        await ForgetAnswers(stop);
        if (removed.Count > 0)
        {
            await Rewording.Run<Engagement>(_db, [.. removed.Select(one => one.Id)], Engagement.Hide, stop);
            await ForgetProblems(stop);
        }
    }

    private async Task ForgetAnswers(CancellationToken stop)
    {
        var open = (await Entries.Select(one => new { one.Uid, one.SeriesSlot }).ToListAsync(stop)).ToHashSet();
        bool IsGone(string uid, long? slot) =>
            Names.Any(name =>
                name.Covers(uid, slot) && (name.IsOneInstance || !open.Contains(new { Uid = uid, SeriesSlot = slot }))
            );

        var said = await _db
            .Confirmations.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == _owner && _uids.Contains(one.Uid))
            .ToListAsync(stop);
        _db.RemoveRange(said.Where(one => IsGone(one.Uid, one.SeriesSlot)));
        var missed = await _db
            .MissedVisits.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == _owner && _uids.Contains(one.Uid))
            .ToListAsync(stop);
        _db.RemoveRange(missed.Where(one => IsGone(one.Uid, one.SeriesSlot)));
        _db.RemoveRange(await Asked(stop));
        await _db.SaveChangesAsync(stop);
    }

    private IQueryable<Engagement> Entries =>
        _db
            .Engagements.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == _owner && !one.IsPrivate && _uids.Contains(one.Uid));

    private bool Covers(string uid, long? slot) => Names.Any(name => name.Covers(uid, slot));

    // A meeting that still stands in somebody's open calendar can be asked to move.
    private async Task<List<MoveAsked>> Asked(CancellationToken stop)
    {
        var all = _db.Engagements.IgnoreQueryFilters([Wall.Name]).Where(one => !one.IsPrivate);
        return await _db
            .MovesAsked.Where(asked => _uids.Contains(asked.Uid) && !all.Any(one => one.Uid == asked.Uid))
            .ToListAsync(stop);
    }

    // What was wrong with an entry was told with its name, while that was no secret.
    private async Task ForgetProblems(CancellationToken stop)
    {
        var calendars = await _db
            .Calendars.IgnoreQueryFilters([Wall.Name])
            .Where(one => one.OwnerId == _owner)
            .Select(one => one.Id)
            .ToListAsync(stop);
        await Rewording.Run<Calendar>(
            _db,
            calendars,
            row =>
            {
                var problems = JsonSerializer.Deserialize<List<string>>((string)row[nameof(Calendar.Problems)]!)!;
                problems.RemoveAll(problem => _uids.Exists(uid => problem.Contains(uid, StringComparison.Ordinal)));
                row[nameof(Calendar.Problems)] = JsonSerializer.Serialize(problems);
            },
            stop
        );
    }
}
