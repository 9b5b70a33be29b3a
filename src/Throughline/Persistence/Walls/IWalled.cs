using System.Reflection;
using Throughline.Access;

namespace Throughline.Persistence.Walls;

/// <summary>
/// A row behind the wall (class W of the access matrix). Joining costs this interface, <c>[Record(RecordKind.Rxx)]</c> and
/// <c>[Sealed]</c> on what is written in it; every query is then cut by <see cref="Wall"/> and every save checked by <see cref="WallGuard"/>.
/// </summary>
/// <remarks>
/// Seen by its author, by its subject where the matrix gives PRIN a reading, by seats that read by assignment (TEAM on R23, RECO with a case),
/// and through a <see cref="Release"/>. Whoever evaluates the subject sees nothing, the author too, unless also the subject's ILD today (M1).
/// </remarks>
internal interface IWalled
{
    long Id { get; }

    /// <summary>The person in whose hands it is: who wrote it; of what two people share, the one who is not its subject.</summary>
    long AuthorId { get; }

    /// <summary>The person whom it is about; the author too where it is about nobody else.</summary>
    long SubjectId { get; }
}

/// <summary>A walled row of a session, read by the circle that was fixed for it: a <see cref="Release"/> names the session, and opens all that hangs on it.</summary>
internal interface ICircled : IWalled
{
    /// <summary>The session.</summary>
    long CircleId { get; }
}

/// <summary>Rows of several walled kinds in one table; the class lists them in <see cref="KindsAttribute"/>.</summary>
internal interface IWalledByKind : IWalled
{
    /// <summary>Whose row of the matrix holds for it; an attachment has the kind of what it hangs on.</summary>
    RecordKind Kind { get; }
}

/// <summary>Marks the <c>long?</c> property of a walled row that names the person who holds it now: its party (DEPT), such as whoever answers a request.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HolderAttribute : Attribute
{
    /// <summary>That property of an entity; null where its rows are handed to nobody.</summary>
    public static PropertyInfo? Of(Type entity) =>
        Array.Find(entity.GetProperties(), each => each.IsDefined(typeof(HolderAttribute), inherit: false));
}

/// <summary>The kinds that rows of an <see cref="IWalledByKind"/> entity may be of.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KindsAttribute(params RecordKind[] kinds) : Attribute
{
    /// <summary>All of class W.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; } = kinds;
}
