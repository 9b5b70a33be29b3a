using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;

namespace Throughline.Persistence.Walls;

/// <summary>The wall as one predicate in SQL for one kind of record: no query for each row, asked anew in every query.</summary>
internal static class WallFilter
{
    /// <summary>What is seen as author, by assignment, or through a release.</summary>
    public static Expression<Func<T, bool>> Of<T>(ThroughlineDb db, RecordKind kind)
        where T : class, IWalled
    {
        if (!Enum.GetValues<Seat>().Any(seat => Release.Opens(kind, seat)))
        {
            return row =>
                (
                    row.AuthorId == db.SeenBy.Sight.Me
                    || db.SeenBy.Sight.Everyones(kind)
                    || db.SeenBy.Sight.Subjects(kind).Contains(row.SubjectId)
                ) && !db.SeenBy.Sight.ShutOut(kind).Contains(row.SubjectId);
        }
        return row =>
            (
                (
                    row.AuthorId == db.SeenBy.Sight.Me
                    || db.SeenBy.Sight.Everyones(kind)
                    || db.SeenBy.Sight.Subjects(kind).Contains(row.SubjectId)
                ) && !db.SeenBy.Sight.ShutOut(kind).Contains(row.SubjectId)
            )
            || db.Set<Release>()
                .Any(release =>
                    release.Kind == kind
                    && release.RowId == row.Id
                    && release.ReaderId == db.SeenBy.Sight.Me
                    && (release.GivenById == row.SubjectId || (kind != RecordKind.R09 && release.GivenById == row.AuthorId))
                    && release.RevokedAt == null
                    && (release.Until == null || release.Until > db.Now)
                    && (
                        (release.Seat == Seat.Evp && db.SeenBy.Sight.With(Seat.Evp).Contains(row.SubjectId))
                        || (release.Seat == Seat.Chief && db.SeenBy.Sight.With(Seat.Chief).Contains(row.SubjectId))
                        || (release.Seat == Seat.Ild && db.SeenBy.Sight.With(Seat.Ild).Contains(row.SubjectId))
                        || release.Seat == Seat.Ildx
                        || release.Seat == Seat.Facil
                        || release.Seat == Seat.Guest
                    )
                );
    }

    /// <summary>What is seen as author, by assignment, or in the circle, as long as that is open; never by whoever evaluates its subject (M7, M10).</summary>
    public static Expression<Func<T, bool>> Circled<T>(ThroughlineDb db, RecordKind kind)
        where T : class, IWalled =>
        row =>
            (
                row.AuthorId == db.SeenBy.Sight.Me
                || db.SeenBy.Sight.Everyones(kind)
                || db.SeenBy.Sight.Subjects(kind).Contains(row.SubjectId)
                || db.SeenBy.Sight.Heard.Contains(EF.Property<long>(row, nameof(ICircled.CircleId)))
                || db.Set<Release>()
                    .Any(release =>
                        release.Kind == kind
                        && release.RowId == EF.Property<long>(row, nameof(ICircled.CircleId))
                        && release.ReaderId == db.SeenBy.Sight.Me
                        && release.RevokedAt == null
                        && (release.Until == null || release.Until > db.Now)
                    )
            ) && !db.SeenBy.Sight.ShutOut(kind).Contains(row.SubjectId);

    /// <summary>What is handed to the reader, unless they evaluate its subject.</summary>
    public static Expression<Func<T, bool>> Handed<T>(ThroughlineDb db, RecordKind kind, string holder)
        where T : class, IWalled =>
        row => EF.Property<long?>(row, holder) == db.SeenBy.Sight.Me && !db.SeenBy.Sight.ShutOut(kind).Contains(row.SubjectId);
}
