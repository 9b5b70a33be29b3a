using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAndDemands.TimeUse.Commitments;
using Throughline.TimeAndDemands.TimeUse.Confirming;
using Throughline.TimeAndDemands.TimeUse.Sharing;
using Throughline.TimeAndDemands.TimeUse.Upkeep;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>Puts together what the page Week shows.</summary>
internal sealed class WeekViews(ThroughlineDb db, IldDays ilds, Reader reader)
{
    public async Task<WeekView> Of(IldInView ild, DateOnly monday, List<EntryAnswer> answers, CancellationToken stop)
    {
        var window = new Window(monday, monday.AddDays(6));
        var isOwn = ild.Owner == reader.PersonId;
        if (!ild.IsFull)
        {
            var row = await db
                .WeeksOfTime.AsNoTracking()
                .IgnoreQueryFilters([Wall.Name])
                .SingleOrDefaultAsync(week => week.OwnerId == ild.Owner && week.Monday == monday, stop);
            return new WeekView(monday, reader.Today, null) { Redacted = row };
        }
        var days = await ilds.Open(ild.Owner, window, stop);
        var now = db.Clock.GetUtcNow().ToUnixTimeSeconds();
        var waiting = days.Time.Occurrences.Where(one => one.Waits).ToList();
        var learned = waiting.Count > 0 ? await Learned.From(db, ild.Owner, stop) : null;
        return new WeekView(monday, reader.Today, days)
        {
            IsOwn = isOwn,
            Shown = now,
            Spent = isOwn ? await new UpkeepCount(db, reader).ThisWeek(stop) : 0,
            Of = isOwn ? null : ild.Owner,
            Whose = isOwn ? "" : days.NameOf(days.District.KeyOf(ild.Owner)!),
            IsDelegate = !ild.ShowsPrivate,
            Accepted = Accepted.In(days),
            Kept = isOwn ? [] : await KeptFor.Several(db, reader, stop),
            Calendar = new WeekBlocks(days, now, withWords: true) { WithPrivate = ild.ShowsPrivate }.Calendar(),
            Commitment = isOwn ? await db.Commitments.For(ild.Owner, monday, stop) : null,
            Waiting = [.. waiting.Select((one, place) => Waits(one, place, days, learned!, answers))],
            Overlaps = Overlap.Of(days.Time),
            Principals = waiting.Count > 0 ? PrincipalsOf(days) : [],
            Shares = isOwn ? await SharesOf(ild.Owner, monday, stop) : [],
        };
    }

    private static Waiting Waits(
        TimeAccounting.Accounting.CodedOccurrence one,
        int place,
        AccountedDays days,
        Learned learned,
        List<EntryAnswer> answers
    )
    {
        var entry = days.Entry(one);
        var answer = answers.Find(said => said.Entry == entry.Id) ?? new EntryAnswer { Entry = entry.Id };
        return new Waiting(place, one, entry, learned.For(one), answer);
    }

    // The principals of the ILD's own network first and alone: others would not make it time with a principal.
    private static List<SelectListItem> PrincipalsOf(AccountedDays days) =>
        [
            .. days
                .Time.Contacts.Select(contact => days.District.Person(contact.PrincipalId)!)
                .OrderBy(person => person.Name, StringComparer.Ordinal)
                .Select(person => new SelectListItem(
                    person.Name,
                    days.District.PersonIds[person.Id].ToString(System.Globalization.CultureInfo.InvariantCulture)
                )),
        ];

    private async Task<List<SharedWith>> SharesOf(long owner, DateOnly monday, CancellationToken stop) =>
        await (
            from share in db.WeekShares.AsNoTracking()
            join person in db.Set<Frame.People.Person>() on share.ReaderId equals person.Id
            where share.OwnerId == owner && share.Monday == monday && share.EndedAt == null
            orderby share.Id
            select new SharedWith(share.Id, person.Name)
        ).ToListAsync(stop);
}

/// <summary>Somebody with whom a week is shared.</summary>
internal sealed record SharedWith(long Share, string Name);
