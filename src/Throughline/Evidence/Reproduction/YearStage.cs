using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;

namespace Throughline.Evidence.Reproduction;

/// <summary>A sample district while its year is written down: who is there, and its days.</summary>
/// <param name="Db">Its database.</param>
/// <param name="Frame">Its frame.</param>
/// <param name="Files">Its year.</param>
/// <param name="People">By roster key.</param>
internal sealed record YearStage(ThroughlineDb Db, YearFrame Frame, YearFiles Files, IReadOnlyDictionary<string, Person> People)
{
    /// <summary>Its ILDs, in order.</summary>
    public IReadOnlyList<Person> Ilds { get; } = [.. Enumerable.Range(1, Frame.Ilds).Select(at => People[YearFrame.Ild(at)])];

    public Person Leader => People[YearFrame.Leader];

    /// <summary>Somebody of a unit; senior staff where none is named.</summary>
    public Person Of(string unit) => unit.Length == 0 ? Leader : People[YearFrame.Unit(unit)];

    /// <summary>In the afternoon of a day.</summary>
    public static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(18, 0), TimeSpan.Zero);

    public static async Task<YearStage> Of(ThroughlineDb db, YearFrame frame, YearFiles files, CancellationToken stop) =>
        new(db, frame, files, await db.People.AsNoTracking().ToDictionaryAsync(person => person.RosterKey, stop));
}
