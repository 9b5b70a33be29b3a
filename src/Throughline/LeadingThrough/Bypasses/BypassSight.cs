using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Finds bypasses for one reader: the matrix toward the ILD, those who are party to one, and board matters for senior leaders alone (M15).</summary>
internal sealed class BypassSight(ThroughlineDb db, Reader reader)
{
    // Below so many a count of a unit would point at people.
    private const int Fewest = 3;

    /// <summary>Those that the reader sees in full.</summary>
    public async Task<List<Bypass>> Seen(CancellationToken stop) => await (await Query(stop)).ToListAsync(stop);

    /// <summary>One of them; null where the reader finds none.</summary>
    public async Task<Bypass?> One(long id, CancellationToken stop) =>
        await (await Query(stop)).SingleOrDefaultAsync(bypass => bypass.Id == id, stop);

    /// <summary>What was written when it was sent back; the caller has found the bypass.</summary>
    public Task<SendBack?> BackOf(Bypass bypass, CancellationToken stop) =>
        db
            .SendBacks.IgnoreQueryFilters([Wall.Name])
            .Where(back => back.BypassId == bypass.Id)
            .OrderByDescending(back => back.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>How many the reader was approached with and sent back, since a day: theirs alone.</summary>
    public async Task<(int Came, int Back)> Own(DateOnly since, CancellationToken stop)
    {
        var me = reader.PersonId;
        var kept = await db
            .OwnSendBacks.IgnoreQueryFilters([Wall.Name])
            .Where(own => own.OwnerId == me && own.Month >= since)
            .ToListAsync(stop);
        var now = await db
            .Bypasses.IgnoreQueryFilters([Wall.Name])
            .Where(bypass => bypass.AroundId == me && bypass.Kind == BypassKind.CameDirectly && bypass.On >= since)
            .ToListAsync(stop);
        return (kept.Sum(own => own.Came) + now.Count, kept.Sum(own => own.Back) + now.Count(one => one.WentThrough));
    }

    /// <summary>Counts by kind from one day until before another, of whom the reader sees that much; exact for whoever sees them in full.</summary>
    public async Task<IReadOnlyList<BypassCount>> Counts(DateOnly from, DateOnly before, CancellationToken stop)
    {
        if (LeavesOutFew)
        {
            var all = await Within(db.Bypasses.IgnoreQueryFilters([Wall.Name])).ToListAsync(stop);
            return BypassCount.Of(
                all.GroupBy(bypass => bypass.Unit).Where(unit => unit.Count() >= Fewest).SelectMany(unit => unit)
            );
        }
        var seen = await Within(await Query(stop)).ToListAsync(stop);
        if (!SeesAllCounts)
        {
            return BypassCount.Of(seen);
        }
        // Whoever supervises hears how many board matters there were, and nothing else of them.
        var board = await Within(db.Bypasses.IgnoreQueryFilters([Wall.Name]))
            .Where(bypass => bypass.Kind == BypassKind.Board)
            .ToListAsync(stop);
        return BypassCount.Of(seen.Where(bypass => bypass.Kind != BypassKind.Board).Concat(board));

        IQueryable<Bypass> Within(IQueryable<Bypass> rows) => rows.Where(bypass => bypass.On >= from && bypass.On < before);
    }

    /// <summary>Whether a unit with few is left out of the reader's counts.</summary>
    public bool LeavesOutFew => !SeesAllCounts && reader.Seats.Any(seat => seat is Seat.Board or Seat.Data or Seat.Rsch);

    private bool SeesAllCounts => SeesAll || reader.Holds(Seat.Chief);

    private bool SeesAll => reader.Holds(Seat.Senr);

    private async Task<IQueryable<Bypass>> Query(CancellationToken stop)
    {
        var me = reader.PersonId ?? 0;
        var ilds = await db
            .People.Where(person => person.Role == PersonRole.Ild)
            .Select(person => person.Id)
            .Union(db.Assignments.Where(each => each.Kind == AssignmentKind.LeadsNetwork).Select(each => each.PersonId))
            .ToListAsync(stop);
        var full = ilds.Where(ild => reader.ViewOf(RecordKind.R24, ild) == View.Full).ToList();
        var isPrincipal = reader.Holds(Seat.Prin);
        var seesBoard = SeesAll;
        return db
            .Bypasses.IgnoreQueryFilters([Wall.Name])
            .Where(bypass =>
                bypass.Kind == BypassKind.Board
                    ? seesBoard
                    : full.Contains(bypass.OwnerId)
                        || bypass.AroundId == me
                        || bypass.CoverId == me
                        || bypass.ReportedById == me
                        || (isPrincipal && bypass.PrincipalId == me)
            );
    }
}

/// <summary>How many of one kind were reported, and how many of them went through the ILD after all.</summary>
internal sealed record BypassCount(BypassKind Kind, int Reported, int Through, int Emergencies)
{
    public static IReadOnlyList<BypassCount> Of(IEnumerable<Bypass> bypasses)
    {
        var kinds = bypasses.ToLookup(bypass => bypass.Kind);
        return
        [
            .. Enum.GetValues<BypassKind>()
                .Select(kind => new BypassCount(
                    kind,
                    kinds[kind].Count(),
                    kinds[kind].Count(one => one.WentThrough),
                    kinds[kind].Count(one => one.IsEmergency)
                )),
        ];
    }
}
