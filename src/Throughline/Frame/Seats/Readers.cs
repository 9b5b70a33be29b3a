using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Frame.Seats;

/// <summary>Who an account is today, and the district, each asked of the database every few seconds at most.</summary>
internal sealed class Readers(Store store)
{
    private readonly Remembered<long, Known?> accounts = new(store.Freshness);
    private readonly Remembered<long, District?> district = new(store.Freshness);
    private readonly ConcurrentDictionary<long, (string Version, Known Known)> last = new();

    /// <summary>A reader, with the post that stands under the name.</summary>
    public sealed record Known(Reader Reader, string Post);

    /// <summary>The district; null before there is one. Not to be changed.</summary>
    public ValueTask<District?> District(ThroughlineDb db, CancellationToken stop) =>
        district.Get(Networks.District.OnlyId, () => db.District.AsNoTracking().FirstOrDefaultAsync(stop));

    /// <summary>The reader that an account is today; null for one that has ended or is gone.</summary>
    public async ValueTask<Known?> Find(ThroughlineDb db, long account, District? district, CancellationToken stop)
    {
        var known = await accounts.Get(account, () => Ask(db, account, district, stop));
        // At midnight in the district assignments begin and end.
        return known is null || known.Reader.Today == DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone)
            ? known
            : await Ask(db, account, district, stop);
    }

    // A chief of many networks stands on thousands of rows: they are read again only when something of them has changed.
    private async Task<Known?> Ask(ThroughlineDb db, long id, District? district, CancellationToken stop)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.EndedAt == null, stop);
        if (account is null)
        {
            return null;
        }
        var version = await SeatVersion.Of(db, account, DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone), stop);
        if (last.TryGetValue(id, out var before) && before.Version == version)
        {
            return before.Known;
        }
        var reader = await db.ReaderOf(account, district, stop);
        var known = new Known(reader, await Post(db, reader, stop));
        last[id] = (version, known);
        return known;
    }

    private static async Task<string> Post(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var leads = reader.Standing.Own.FirstOrDefault(each => each.NetworkId is not null && each.On(reader.Today));
        var network = leads is null
            ? null
            : await db.Networks.Where(each => each.Id == leads.NetworkId).Select(each => each.Name).FirstOrDefaultAsync(stop);
        if (network is not null)
        {
            return network;
        }
        return reader.PersonId is null
            ? reader.Holds(Seat.Sysa)
                ? "Administrator"
                : ""
            : await db
                .People.Where(person => person.Id == reader.PersonId)
                .Select(person => person.Unit)
                .FirstOrDefaultAsync(stop)
                ?? "";
    }
}
