using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Frame.Networks;

/// <summary>What networks and schools may be called, and taking away one to which nothing refers.</summary>
internal static class Naming
{
    private const int Longest = 200;

    /// <summary>Why the name cannot be given; null when it can.</summary>
    public static async Task<string?> FaultOf(IQueryable<string> others, string name, CancellationToken stop)
    {
        if (name.Length is 0 or > Longest)
        {
            return $"Write a name of at most {Longest} letters.";
        }
        return await others.AnyAsync(other => other == name, stop)
            ? $"There is another one called {name}; both could not be told apart."
            : null;
    }

    /// <summary>Takes a row away, unless records refer to it.</summary>
    /// <returns>Whether it is gone.</returns>
    public static async Task<bool> TakeAway(ThroughlineDb db, object row, CancellationToken stop)
    {
        db.Remove(row);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException refused) when (refused is not DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
