using Microsoft.EntityFrameworkCore;
using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.TimeAndDemands.Issues;

namespace Throughline.Demo;

/// <summary>What Harbor's ILDs handed up: one solved, one with a unit, one that waits for the deputy. Stories 3 and 4.</summary>
internal static class HarborIssues
{
    /// <summary>Writes them, as of March 2026.</summary>
    public static async Task Write(ThroughlineDb db, CancellationToken stop)
    {
        var people = await db.People.ToDictionaryAsync(person => person.Name, stop);
        var (marisol, denise) = (people["Marisol Vega"], people["Denise Okafor"]);
        var (deputy, buses) = (people[CentralOffice.Deputy], people[CentralOffice.Transportation]);
        var vacancy = Raised(
            marisol,
            "Grade 4 vacancy",
            "The position has stood open since January and is not posted.",
            "Wrote to Human Resources on February 20 and 27; called on March 2.",
            "",
            At(3, 12)
        );
        var late = Raised(
            denise,
            "Late buses in the morning",
            "Three of five mornings the first lesson begins without a third of the class.",
            "The principal spoke to the depot; the school moved its breakfast.",
            buses.Unit,
            At(10, 9)
        );
        var door = Raised(
            marisol,
            "Two data requests for the same figures",
            "Two units want the same attendance figures in two forms, both by March 27.",
            "Sent each the other’s form and asked them to agree; neither answered.",
            "",
            At(18, 10)
        );
        db.Issues.AddRange(vacancy, late, door);
        await db.SaveChangesAsync(stop);
        db.IssueSteps.AddRange(
            vacancy.Take(deputy.Id, deputy.Name, deputy.Unit, At(3, 15)),
            vacancy.Answer(Outcome.Handled, "Posted; a substitute starts on Monday.", deputy.Id, deputy.Name, At(5, 11)),
            vacancy.Confirm(150, marisol.Id, marisol.Name, At(6, 9)),
            late.Take(buses.Id, buses.Name, buses.Unit, At(10, 14))
        );
        await db.SaveChangesAsync(stop);
    }

    private static Issue Raised(Person ild, string topic, string words, string tried, string unit, DateTimeOffset at) =>
        new()
        {
            IldId = ild.Id,
            RaisedById = ild.Id,
            RaisedBy = ild.Name,
            Topic = topic,
            Words = words,
            Tried = tried,
            PrincipalId = null,
            Unit = unit,
            RaisedAt = at,
            ClockFrom = at,
        };

    // Eastern daylight time begins on March 8; none of these hours lies near a day's end.
    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour + 4, 0, 0, TimeSpan.Zero);
}
