using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The names of the units that have asked for anything, for the register's choice.</summary>
/// <param name="db">The database.</param>
/// <param name="isWhole">Whether the reader sees every ask, in whatever view.</param>
internal sealed class UnitNames(ThroughlineDb db, bool isWhole)
{
    private const int Most = 200;

    // One seek in the index for each unit, where naming the distinct ones would read every ask.
    private const string Seeks = """
        WITH RECURSIVE unit("Value") AS (
            SELECT min("Unit") FROM demands
            UNION ALL
            SELECT (SELECT min("Unit") FROM demands WHERE "Unit" > unit."Value") FROM unit WHERE unit."Value" IS NOT NULL
        )
        SELECT "Value" FROM unit WHERE "Value" IS NOT NULL LIMIT {0}
        """;

    public Task<List<string>> Of(IQueryable<Demand> seen, CancellationToken stop) =>
        isWhole
            ? db.Database.SqlQueryRaw<string>(Seeks, Most).ToListAsync(stop)
            : seen.Select(one => one.Unit).Distinct().OrderBy(one => one).Take(Most).ToListAsync(stop);
}
