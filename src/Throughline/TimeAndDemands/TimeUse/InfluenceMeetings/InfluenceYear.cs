using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.TimeUse.Weeks;

namespace Throughline.TimeAndDemands.TimeUse.InfluenceMeetings;

/// <summary>One ILD's influence meetings of a school year: hours, and what was decided.</summary>
/// <param name="Lines">One for each tag that has any meeting in the year, newest first.</param>
internal sealed record InfluenceYear(IReadOnlyList<InfluenceLine> Lines)
{
    public long Seconds => Lines.Sum(line => line.Seconds);
    public int Meetings => Lines.Sum(line => line.Meetings);
    public int Decided => Lines.Count(line => line.Tag.Say is not null);
    public int AsSaid => Lines.Count(line => line.Tag.Say == HadSay.AsSaid);

    /// <summary>Of the tags whose meetings lie in these days; what is still to come is told apart.</summary>
    public static async Task<InfluenceYear> Of(ThroughlineDb db, AccountedDays days, long now, CancellationToken stop)
    {
        var tags = await db.InfluenceMeetings.AsNoTracking().Where(one => one.OwnerId == days.Owner).ToListAsync(stop);
        var counted = days.Time.Occurrences.Where(one => one.Counts).ToList();
        return new([
            .. tags.Select(tag => Line(tag, [.. counted.Where(one => tag.Covers(days.Entry(one)))], days, now))
                .OfType<InfluenceLine>()
                .OrderByDescending(line => line.Last)
                .ThenByDescending(line => line.Tag.Id),
        ]);
    }

    private static InfluenceLine? Line(InfluenceMeeting tag, List<CodedOccurrence> all, AccountedDays days, long now)
    {
        if (all.Count == 0)
        {
            return null;
        }
        var held = all.Where(one => one.Occurrence.Start <= now).ToList();
        return new InfluenceLine(tag, held.Count, held.Sum(one => one.Seconds), all.Max(one => one.Day))
        {
            Ahead = all.Count - held.Count,
            Ilds = all.Max(one => IldsIn(one, days)),
        };
    }

    /// <summary>How many ILDs the invitation names, the owner among them.</summary>
    public static int IldsIn(CodedOccurrence one, AccountedDays days)
    {
        var entry = days.Entry(one);
        var index = days.District.Index;
        return entry
                .Attendees.Append(entry.Organizer)
                .Select(index.PersonAt)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(key => key != days.District.KeyOf(days.Owner))
                .Count(key => days.District.Person(key)?.Role == PersonRole.Ild) + 1;
    }
}

/// <summary>One tag and the meetings under it.</summary>
/// <param name="Tag">What is to be decided, and what was.</param>
/// <param name="Meetings">How many were held.</param>
/// <param name="Seconds">How long they were together.</param>
/// <param name="Last">The day of the last one, held or to come.</param>
internal sealed record InfluenceLine(InfluenceMeeting Tag, int Meetings, long Seconds, DateOnly Last)
{
    /// <summary>How many are still to come.</summary>
    public int Ahead { get; init; }

    /// <summary>How many ILDs sit in it.</summary>
    public int Ilds { get; init; }
}
