using Throughline.Demo;
using Throughline.Frame.Imports;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Tests;

/// <summary>Harbor Unified, the invented district, in a test's database.</summary>
internal static class Harbor
{
    /// <summary>Its roster.</summary>
    public static DistrictRoster Roster { get; } = HarborUnified.Roster(HarborDesign.Find(HarborDesign.Own)!);

    /// <summary>Imports the roster, or another one, as a command would.</summary>
    public static async Task<RosterOutcome> Import(
        Store store,
        DistrictRoster? roster = null,
        string format = RosterFormats.Csv,
        bool isTrial = false
    )
    {
        await using var db = store.OpenFor("import roster");
        return await RosterImport.Run(db, new RosterReading(roster ?? Roster, [], format), "harbor", "hash", isTrial);
    }
}
