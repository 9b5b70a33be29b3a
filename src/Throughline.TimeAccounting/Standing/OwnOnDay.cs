namespace Throughline.TimeAccounting.Standing;

/// <summary>What an ILD leads on one day: any figure "as of" a date rests on that day's networks.</summary>
public static class OwnOnDay
{
    /// <summary>Ids of the schools of the networks that a person leads on a day, in order; empty when they lead none.</summary>
    /// <param name="index">The roster.</param>
    /// <param name="personId">The ILD; an unknown id leads nothing.</param>
    /// <param name="day">A day in the district's zone.</param>
    public static IReadOnlyList<string> OwnSchools(this RosterIndex index, string personId, DateOnly day) =>
        index.StandingOn(personId, day) is { } standing
            ? [.. standing.Schools.Order().Select(school => index.Schools[school].Id)]
            : [];

    /// <summary>Ids of those who lead a school of the networks that a person leads on a day, in order.</summary>
    /// <param name="index">The roster.</param>
    /// <param name="personId">The ILD; an unknown id leads nothing.</param>
    /// <param name="day">A day in the district's zone.</param>
    public static IReadOnlyList<string> OwnPrincipals(this RosterIndex index, string personId, DateOnly day) =>
        index.StandingOn(personId, day) is { } standing
            ? [.. standing.Principals.Select(person => index.People[person].Id)]
            : [];

    private static IldStanding? StandingOn(this RosterIndex index, string personId, DateOnly day) =>
        index.Person(personId) is { } person
            ? new IldStanding(index, index.Eras[index.Eras.NumberOf(Days.Of(day))], person)
            : null;
}
