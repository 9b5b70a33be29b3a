using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAccounting.Coding;

/// <summary>The people of an entry, without its owner: known ones by number, the rest by where their address is.</summary>
internal sealed class Company
{
    private const int Nobody = -1;

    public Company(CalendarEntry entry, RosterIndex index, int owner)
    {
        Attendees = Known(entry.Attendees, index, owner);
        HasForeignAttendee = Unknown + Outside > 0;
        HasOrganizer = entry.Organizer.Length > 0;
        Organizer = HasOrganizer ? PersonWith(entry.Organizer, index) : Nobody;
        IsByOwner = HasOrganizer && Organizer == owner;
        var isAnother = Organizer >= 0 && !IsByOwner && Array.IndexOf(Attendees, Organizer) < 0;
        Everyone = isAnother ? [.. Attendees.Append(Organizer).Order()] : Attendees;
    }

    /// <summary>Known attendees, ascending.</summary>
    public int[] Attendees { get; }

    /// <summary>Known attendees and organizer, ascending.</summary>
    public int[] Everyone { get; }

    /// <summary>Addresses of the district that match nobody; the organizer's too.</summary>
    public int Unknown { get; private set; }

    /// <summary>Addresses elsewhere that match nobody; the organizer's too.</summary>
    public int Outside { get; private set; }

    /// <summary>Some attendee's address matches nobody.</summary>
    public bool HasForeignAttendee { get; }

    public bool HasOrganizer { get; }

    /// <summary>The organizer's number, the owner's too; -1 when the address matches nobody or there is none.</summary>
    public int Organizer { get; }

    public bool IsByOwner { get; }

    public bool IsEmpty => Everyone.Length == 0 && Unknown == 0 && Outside == 0;

    private int[] Known(IReadOnlyList<string> addresses, RosterIndex index, int owner)
    {
        if (addresses.Count == 0)
        {
            return [];
        }
        var known = new int[addresses.Count];
        var count = 0;
        for (var at = 0; at < known.Length; at++)
        {
            var person = PersonWith(addresses[at], index);
            if (person >= 0 && person != owner)
            {
                known[count++] = person;
            }
        }
        Array.Sort(known, 0, count);
        return EachOnce(known.AsSpan(0, count));
    }

    private static int[] EachOnce(Span<int> sorted)
    {
        var kept = 0;
        foreach (var person in sorted)
        {
            if (kept == 0 || sorted[kept - 1] != person)
            {
                sorted[kept++] = person;
            }
        }
        return sorted[..kept].ToArray();
    }

    private int PersonWith(string address, RosterIndex index)
    {
        var person = index.PersonWith(address);
        if (person < 0 && index.IsOfDistrict(address))
        {
            Unknown++;
        }
        else if (person < 0)
        {
            Outside++;
        }
        return person;
    }
}
