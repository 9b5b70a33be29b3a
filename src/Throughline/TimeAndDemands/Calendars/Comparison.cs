using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAndDemands.Calendars;

/// <summary>What a calendar says now against what was last seen of it: what appeared, changed, moved and vanished.</summary>
internal sealed class Comparison
{
    private readonly Calendar _calendar;
    private readonly DateTimeOffset _now;

    /// <param name="calendar">The calendar.</param>
    /// <param name="before">What was last seen of it.</param>
    /// <param name="after">What it says now.</param>
    /// <param name="names">Its private events: of what they hide, what was seen before is forgotten.</param>
    /// <param name="now">When.</param>
    public Comparison(
        Calendar calendar,
        IReadOnlyList<Engagement> before,
        IReadOnlyList<Occurrence> after,
        IReadOnlyList<PrivateName> names,
        DateTimeOffset now
    )
    {
        (_calendar, _now) = (calendar, now);
        var known = before
            .Where(one => !one.IsPrivate)
            .GroupBy(Key)
            .ToDictionary(group => group.Key, group => new Queue<Engagement>(group));
        var hidden = names.ToLookup(name => name.Uid);
        foreach (var occurrence in after.Where(one => !one.Entry.IsPrivate))
        {
            var seen = Seen(occurrence);
            if (hidden[seen.Uid].Any(name => name.IsOneInstance && name.Covers(seen.Uid, seen.SeriesSlot)))
            {
                Appeared.Add(seen);
            }
            else if (known.TryGetValue(Key(seen), out var queue) && queue.TryDequeue(out var last))
            {
                Take(last, Faded(last, Moved(last, seen) with { Id = last.Id, FirstSeen = last.FirstSeen }));
            }
            else
            {
                Appeared.Add(seen);
            }
        }
        foreach (var gone in known.Values.SelectMany(queue => queue))
        {
            if (hidden[gone.Uid].Any(name => name.Covers(gone.Uid, gone.SeriesSlot)))
            {
                TurnedPrivate.Add(gone);
            }
            else if (gone.VanishedAt is null)
            {
                Vanished.Add((gone, gone with { VanishedAt = now }));
            }
        }
        ComparePrivate(before, after);
    }

    public List<Engagement> Appeared { get; } = [];

    public List<(Engagement Before, Engagement After)> Changed { get; } = [];

    public List<(Engagement Before, Engagement After)> Vanished { get; } = [];

    /// <summary>Private entries that are no longer there: nothing of them is kept.</summary>
    public List<Engagement> Forgotten { get; } = [];

    /// <summary>Entries that were public and are private now: what was known of them goes, and they appear as private ones.</summary>
    public List<Engagement> TurnedPrivate { get; } = [];

    /// <summary>The entries seen before of which anything is to be written or taken away, by key.</summary>
    public IEnumerable<long> Touched =>
        Changed
            .Concat(Vanished)
            .Select(change => change.Before.Id)
            .Concat(Forgotten.Concat(TurnedPrivate).Select(one => one.Id));

    public bool IsEmpty => Appeared.Count + Changed.Count + Vanished.Count + Forgotten.Count + TurnedPrivate.Count == 0;

    /// <summary>How many of the changed ones stand at another time now.</summary>
    public int MovedCount => Changed.Count(change => change.Before.Start != change.After.Start);

    private static Engagement Faded(Engagement last, Engagement seen) =>
        last.FadedAt is null
            ? seen
            : seen with
            {
                FadedAt = last.FadedAt,
                Summary = "",
                Location = "",
                Organizer = "",
                Attendees = [],
                Categories = [],
            };

    private void Take(Engagement before, Engagement after)
    {
        if (!SameAs(before, after))
        {
            Changed.Add((before, after));
        }
    }

    // A single event keeps the slot in which it was first seen, so that what was moved stays known as moved.
    private static Engagement Moved(Engagement last, Engagement seen)
    {
        if (seen.SeriesSlot is not null || seen.IsAllDay || last.IsAllDay)
        {
            return seen;
        }
        return seen.Start == last.Slot ? seen : seen with { Slot = last.Slot, SlotEnd = last.SlotEnd };
    }

    private void ComparePrivate(IReadOnlyList<Engagement> before, IReadOnlyList<Occurrence> after)
    {
        var known = before
            .Where(one => one.IsPrivate)
            .GroupBy(PrivateKey)
            .ToDictionary(group => group.Key, group => new Queue<Engagement>(group));
        foreach (var seen in after.Where(one => one.Entry.IsPrivate).Select(Seen))
        {
            if (!known.TryGetValue(PrivateKey(seen), out var queue) || !queue.TryDequeue(out _))
            {
                Appeared.Add(seen);
            }
        }
        Forgotten.AddRange(known.Values.SelectMany(queue => queue));
    }

    private static (string, long?) Key(Engagement one) => (one.Uid, one.SeriesSlot);

    private static (long, long, bool, bool, bool, bool, bool, bool) PrivateKey(Engagement one) =>
        (one.Start, one.End, one.IsAllDay, one.IsCancelled, one.DeclinedByOwner, one.IsFree, one.SaysLeave, one.SaysProtected);

    private static bool SameAs(Engagement before, Engagement after) =>
        before.Categories.SequenceEqual(after.Categories)
        && before.Attendees.SequenceEqual(after.Attendees)
        && before == after with { Categories = before.Categories, Attendees = before.Attendees };

    private Engagement Seen(Occurrence occurrence)
    {
        var entry = occurrence.Entry;
        return new Engagement
        {
            OwnerId = _calendar.OwnerId,
            CalendarId = _calendar.Id,
            Uid = entry.Uid,
            SeriesSlot = occurrence.IsOfSeries && !entry.IsPrivate ? occurrence.Slot : null,
            IsAllDay = occurrence.IsAllDay,
            Start = occurrence.Start,
            End = occurrence.End,
            Slot = entry.IsPrivate ? occurrence.Start : occurrence.Slot,
            SlotEnd = entry.IsPrivate ? occurrence.End : occurrence.SlotEnd,
            Summary = entry.Summary,
            Location = entry.Location,
            Categories = [.. entry.Categories],
            Organizer = entry.Organizer,
            Attendees = [.. entry.Attendees],
            DeclinedByOwner = entry.DeclinedByOwner,
            IsCancelled = entry.IsCancelled,
            IsPrivate = entry.IsPrivate,
            IsFree = entry.IsFree,
            IsOutOfOffice = entry.IsOutOfOffice,
            SaysLeave = entry.SaysLeave,
            SaysProtected = entry.SaysProtected,
            FirstSeen = _now,
        };
    }
}
