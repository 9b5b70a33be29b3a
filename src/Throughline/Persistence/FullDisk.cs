using Microsoft.Data.Sqlite;
using Npgsql;

namespace Throughline.Persistence;

/// <summary>Tells that there was no room left to write: then nothing of the save was kept, and what was saved before is whole.</summary>
internal static class FullDisk
{
    private const int SqliteIsFull = 13;

    // ERROR_DISK_FULL on Windows, ENOSPC elsewhere.
    private static readonly int[] NoSpace = [unchecked((int)0x80070070), 28];

    /// <summary>Whether that is why it failed.</summary>
    public static bool Is(Exception? failure) =>
        failure is not null
        && (
            failure
                is SqliteException { SqliteErrorCode: SqliteIsFull }
                    or PostgresException { SqlState: PostgresErrorCodes.DiskFull }
            || (failure is IOException && NoSpace.Contains(failure.HResult))
            || Is(failure.InnerException)
        );
}
