using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;
using Throughline.Shell.Wording;

namespace Throughline.Frame.Setup;

/// <summary>One step of setting up; a module above contributes its own by registering it.</summary>
/// <param name="Order">Where it stands.</param>
/// <param name="Title">What is done in it.</param>
/// <param name="Href">Its page.</param>
/// <param name="Stand">Whether it is done, and a note with a count.</param>
internal sealed record SetupStep(
    int Order,
    string Title,
    string Href,
    Func<ThroughlineDb, CancellationToken, Task<(bool IsDone, string Note)>> Stand
)
{
    /// <summary>The steps of this module.</summary>
    public static IReadOnlyList<SetupStep> OfFrame { get; } =
    [
        new(
            1,
            "Choose a design",
            "/setup",
            async (db, stop) =>
                await db.District.AsNoTracking().FirstOrDefaultAsync(stop) is { Design.Length: > 0 } district
                    ? (true, Designs.DesignLibrary.Find(district.Design)?.Name ?? district.Design)
                    : (false, "Not chosen")
        ),
        new(
            2,
            "Sign the promise",
            "/promise",
            async (db, stop) =>
                await db.District.AsNoTracking().FirstOrDefaultAsync(stop) is { PromiseVersion: > 0 } district
                    ? (true, $"Version {district.PromiseVersion}")
                    : (false, "Not signed")
        ),
        new(
            3,
            "Bring in people and schools",
            "/setup/roster",
            async (db, stop) =>
            {
                var people = await db.People.CountAsync(stop);
                return (people > 0, people > 0 ? Counts.Of(people, "person", "people") : "None yet");
            }
        ),
        new(
            5,
            "Name the first leaders",
            "/setup/leaders",
            async (db, stop) => await FirstLeaders.AreNamed(db, stop) ? (true, "Named") : (false, "Not named")
        ),
    ];
}

/// <summary>All steps as a page shows them.</summary>
internal sealed class SetupSteps(ThroughlineDb db, IEnumerable<SetupStep> steps)
{
    /// <summary>Each with where it stands; the page that asks is the one to do now.</summary>
    /// <param name="current">The page's path.</param>
    /// <param name="stop">Stops asking.</param>
    public async Task<IReadOnlyList<Step>> Of(string current, CancellationToken stop)
    {
        var shown = new List<Step>();
        foreach (var step in steps.OrderBy(step => step.Order))
        {
            var (isDone, note) = await step.Stand(db, stop);
            var stage =
                step.Href == current && !isDone ? Stage.Now
                : isDone ? Stage.Done
                : Stage.Ahead;
            shown.Add(new Step(step.Title, note, stage) { Href = step.Href });
        }
        return shown;
    }
}
