using Throughline.Access;

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

    private SeenBy(bool all, Func<RecordKind, IReadOnlyCollection<long>> owners) => (All, this.owners) = (all, owners);

    /// <summary>Nobody's rows.</summary>
    public static SeenBy Nobody { get; } = new(false, _ => []);

    /// <summary>Everybody's rows: for commands, jobs and migrations, never for a page.</summary>
    public static SeenBy Everybody { get; } = new(true, _ => []);

    /// <summary>Whether nothing is cut.</summary>
    public bool All { get; }

    /// <summary>The rows of those people whom the function names for each kind of record.</summary>
    public static SeenBy Only(Func<RecordKind, IReadOnlyCollection<long>> owners) => new(false, owners);

    /// <summary>The people whose rows of that kind the reader may see.</summary>
    public IReadOnlyCollection<long> Owners(RecordKind kind) => owners(kind);
}
