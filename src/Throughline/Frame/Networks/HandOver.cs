using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.Frame.Networks;

/// <summary>A row that holds from one day to another, both included; an empty end means that it lasts.</summary>
internal interface IDated : IVersioned
{
    long Id { get; }
    DateOnly Start { get; }
    DateOnly? End { get; set; }
}

/// <summary>What changed hands on a day: the row that begins and those that end the day before; or why it did not.</summary>
/// <param name="Refusal">Why not, in a sentence; null when it did.</param>
/// <param name="Begun">The row that begins.</param>
/// <param name="Ended">Those that end, with the last day that they had before.</param>
internal sealed record HandOver(string? Refusal, IDated? Begun, IReadOnlyList<(IDated Row, DateOnly? Was)> Ended)
{
    /// <summary>It cannot be.</summary>
    public static HandOver No(string why) => new(why, null, []);

    /// <summary>What it was and what it becomes: "Ana Ruiz until March 18, 2026, Ben Cole from March 19, 2026".</summary>
    public string Words(Func<IDated, string> name) =>
        string.Join(
            ", ",
            Ended
                .Select(each => $"{name(each.Row)} until {Day(each.Row.End!.Value)}")
                .Append($"{name(Begun!)} from {Day(Begun!.Start)}")
        );

    /// <summary>What taking it back needs, once it is saved.</summary>
    public string Undo =>
        string.Join(
            ';',
            Ended
                .Select(each => $"{each.Row.Id}:{each.Row.Version}:{each.Was:yyyy-MM-dd}")
                .Prepend($"{Begun!.Id}:{Begun.Version}:")
        );

    /// <summary>Takes one back, unless somebody has changed a row of it since, and saves.</summary>
    /// <param name="db">The context.</param>
    /// <param name="rows">Those of the network or school.</param>
    /// <param name="undo">What <see cref="Undo"/> said.</param>
    /// <param name="stop">Stops it; nothing is changed then.</param>
    /// <returns>What happened, in a sentence.</returns>
    public static async Task<string> TakeBack<T>(ThroughlineDb db, IQueryable<T> rows, string? undo, CancellationToken stop)
        where T : class, IDated
    {
        const string Changed = "It has been changed since; nothing was taken back.";
        var all = await rows.ToListAsync(stop);
        List<(T Row, string Was)> found = [];
        foreach (var part in (undo ?? "").Split(';'))
        {
            if (
                part.Split(':') is not [var id, var version, var was]
                || all.Find(row => $"{row.Id}" == id && $"{row.Version}" == version) is not { } row
            )
            {
                return Changed;
            }
            found.Add((row, was));
        }
        db.Remove(found[0].Row);
        foreach (var (row, was) in found.Skip(1))
        {
            row.End = DateOnly.TryParse(was, CultureInfo.InvariantCulture, out var day) ? day : null;
        }
        await db.SaveChangesAsync(stop);
        return "Taken back; it is as before.";
    }

    private static string Day(DateOnly day) => Dates.WithYear(LocalDate.FromDateOnly(day));
}
