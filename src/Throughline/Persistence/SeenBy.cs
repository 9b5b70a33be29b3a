using Throughline.Access;
using Throughline.Persistence.Walls;

namespace Throughline.Persistence;

/// <summary>
/// Whose candid rows one reader may see: the seam between the seats a reader holds and every query. Closed by default.
/// </summary>
/// <remarks>
/// <see cref="Wall"/> puts it on every <see cref="ICandid"/> entity as a named filter, so that no page can forget it.
/// A web request gets <see cref="Only"/>, filled from the reader's seats when the first candid row is asked for; commands and jobs, which
/// act for the installation, say <see cref="Everybody"/> in so many words.
/// </remarks>
internal sealed class SeenBy
{
    private readonly Func<RecordKind, IReadOnlyCollection<long>> owners;
    private readonly Func<RecordKind, Act, long, bool> may;

    private SeenBy(
        bool all,
        Func<RecordKind, IReadOnlyCollection<long>> owners,
        WallSight sight,
        Func<RecordKind, Act, long, bool>? may = null
    ) => (All, this.owners, Sight, this.may) = (all, owners, sight, may ?? ((_, _, _) => all));

    /// <summary>Nobody's rows.</summary>
    public static SeenBy Nobody { get; } = new(false, _ => [], WallSight.None);

    /// <summary>Everybody's rows: for commands, jobs and migrations, never for a page.</summary>
    public static SeenBy Everybody { get; } = new(true, _ => [], WallSight.None);

    /// <summary>Whether nothing is cut.</summary>
    public bool All { get; }

    /// <summary>Where the reader stands toward walled rows.</summary>
    public WallSight Sight { get; }

    /// <summary>
    /// The rows of those people whom the first function names for each kind of record, changed as the last one says; of walled rows what
    /// the sight allows.
    /// </summary>
    public static SeenBy Only(
        Func<RecordKind, IReadOnlyCollection<long>> owners,
        WallSight? sight = null,
        Func<RecordKind, Act, long, bool>? may = null
    ) => new(false, owners, sight ?? WallSight.None, may);

    /// <summary>Whether the reader may do this with a candid row of that person.</summary>
    public bool May(RecordKind kind, Act act, long owner) => may(kind, act, owner);

    /// <summary>The people whose rows of that kind the reader may see.</summary>
    public IReadOnlyCollection<long> Owners(RecordKind kind) => owners(kind);
}
