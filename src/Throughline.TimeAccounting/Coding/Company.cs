using Throughline.TimeAccounting.Standing;

namespace Throughline.TimeAccounting.Coding;

/// <summary>The people of an entry, without its owner: known ones by number, the rest by where their address is.</summary>
internal sealed class Company
{
    private const int Nobody = -1;

    public Company(CalendarEntry entry, RosterIndex index, int owner)
    {
        var known = new List<int>(entry.Attendees.Count + 1);
        foreach (var address in entry.Attendees)
        {
            Take(address, index, known);
        }
        Organizer = entry.Organizer.Length > 0 ? index.PersonWith(entry.Organizer) : Nobody;
        HasOrganizer = entry.Organizer.Length > 0;
        HasForeignAttendee = Unknown + Outside > 0;
        Attendees = Others(known, owner);
        if (HasOrganizer)
        {
            Take(entry.Organizer, index, known);
        }
        Everyone = Others(known, owner);
        IsByOwner = HasOrganizer && Organizer == owner;
    }

    /// <summary>Known attendees.</summary>
    public int[] Attendees { get; }

    /// <summary>Known attendees and organizer.</summary>
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

    private void Take(string address, RosterIndex index, List<int> known)
    {
        var person = index.PersonWith(address);
        if (person >= 0)
        {
            known.Add(person);
        }
        else if (index.IsOfDistrict(address))
        {
            Unknown++;
        }
        else
        {
            Outside++;
        }
    }

    private static int[] Others(List<int> known, int owner)
    {
        known.Sort();
        var others = new List<int>(known.Count);
        foreach (var person in known)
        {
            if (person != owner && (others.Count == 0 || others[^1] != person))
            {
                others.Add(person);
            }
        }
        return [.. others];
    }
}
