using NodaTime;
using Throughline.Demo.Cast;
using Throughline.Demo.Icalendar;
using Throughline.Demo.Year;

namespace Throughline.Demo.Incidents;

/// <summary>Something called on an ILD's time by somebody else, and what became of the visits in its way.</summary>
/// <remarks>
/// Story is the acceptance story that it serves, 0 for none. Key is its name among the calls of a day, the same in every calendar
/// that it is in. Networks are ids, and their ILDs are called; Schools are short names, and their principals are called, too.
/// </remarks>
internal sealed record Call(
    int Story,
    LocalDate Day,
    LocalTime From,
    int Minutes,
    string Key,
    string Title,
    string CalledBy,
    IReadOnlyList<string> Networks,
    IReadOnlyList<string> Schools,
    VisitsInTheWay Visits
)
{
    public string Location { get; init; } = "Central Office";

    /// <summary>When it was put into the calendar; a week before unless said.</summary>
    public LocalDateTime? Announced { get; init; }

    /// <summary>Told, but not invited: it stands as free time.</summary>
    public bool IsNotice { get; init; }

    /// <summary>On the hour, with the ILDs of these networks and no principal.</summary>
    public static Call At(
        int story,
        LocalDate day,
        int hour,
        int minutes,
        string key,
        string title,
        string calledBy,
        IReadOnlyList<string> networks,
        VisitsInTheWay visits
    ) => new(story, day, new LocalTime(hour, 0), minutes, key, title, calledBy, networks, [], visits);

    public LocalDateTime Start => Day.At(From);

    public Entry ToEntry(IEnumerable<Party> ilds, IEnumerable<Party> principals) =>
        new()
        {
            Uid = $"{Key}-{ContentLines.Day(Start)}@{CastName.Domain}",
            Summary = Title,
            Start = Start,
            Minutes = Minutes,
            Location = Location,
            Organizer = Party.Of(CalledBy),
            Invited = [.. ilds, .. principals],
            Created = Announced,
            Free = IsNotice,
        };

    public bool IsIn(Diary diary) => Networks.Contains(diary.Network.Id);
}

/// <summary>What became of visits that a call overlaps.</summary>
internal enum VisitsInTheWay
{
    /// <summary>Not settled yet: both stand in the calendar.</summary>
    Stand,

    /// <summary>Moved to the next free slot within two weeks, else cancelled.</summary>
    Move,

    /// <summary>Cancelled, not made up so far.</summary>
    Cancel,
}
