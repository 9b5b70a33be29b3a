using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.Persistence.Imports;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>Brings a roster that was read into the database: all of it in one transaction, or nothing.</summary>
/// <remarks>
/// The same roster again changes nothing. What people have added or corrected on pages stays, and the report says where the file differs.
/// Plain CSV tells the whole dated history, so what it no longer has is removed; other formats tell the present, so an assignment they no
/// longer have has ended, and tables and kinds of assignment they do not bring are left alone. People, schools and networks to whom
/// anything still refers are kept.
/// </remarks>
internal static class RosterImport
{
    /// <summary>Carries it out, or only finds out what it would do.</summary>
    /// <param name="db">The context; its actor imports.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="source">The file's or folder's name, for the list of imports.</param>
    /// <param name="contentHash">SHA-256 of what was read.</param>
    /// <param name="isTrial">Whether to change nothing.</param>
    /// <param name="stop">Stops it; nothing is kept then.</param>
    /// <exception cref="UnsoundFileException">The district's zone is known neither from the roster nor from before.</exception>
    public static async Task<RosterOutcome> Run(
        ThroughlineDb db,
        RosterReading reading,
        string source,
        string contentHash,
        bool isTrial,
        CancellationToken stop = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.HoldJournal(stop);
        var district = await db.District.AsNoTracking().SingleOrDefaultAsync(stop);
        var today = DistrictDay.Of(db.Clock.GetUtcNow(), district?.Zone ?? reading.Roster.District.Zone);
        var importing = Importing.Begin(db, "roster", source, contentHash);
        var tables = new RosterTables(importing, db, reading.Roster);
        var tellsHistory = reading.Format == RosterFormats.Csv;
        await tables.Prepare(stop);
        var facts = DistrictFrom(reading.Roster.District, district, tellsHistory);
        // Set-up may have begun the row with a design only; it has no zone then.
        if (!reading.AddsOnly)
        {
            tables.District.Take(facts, facts.Name, evenIfEdited: district is { Zone: "" });
        }
        tables.Take();
        if (!reading.AddsOnly)
        {
            await new RosterLeavers(tables, reading.Roster, tellsHistory, today).Leave(stop);
        }
        var outcome = new RosterOutcome(
            null,
            [.. tables.All.Select(table => table.Outcome).Where(each => each.Count + each.Kept.Count > 0)]
        );
        if (outcome.ChangesNothing || isTrial)
        {
            return outcome;
        }
        var import = await importing.Write(stop);
        await transaction.CommitAsync(stop);
        return outcome with { Import = import };
    }

    private static District DistrictFrom(DistrictFacts facts, District? known, bool tellsAll)
    {
        if (known is null or { Zone: "" } && facts.Zone.Length == 0)
        {
            throw new UnsoundFileException(
                new Problem(
                    "roster",
                    0,
                    "zone",
                    "missing-zone",
                    "this format does not say the district's time zone; add --zone, such as --zone America/New_York."
                )
            );
        }
        var stated = tellsAll || known is null or { Zone: "" };
        return new District
        {
            Name = facts.Name.Length > 0 ? facts.Name : known?.Name ?? "",
            Zone = facts.Zone.Length > 0 ? facts.Zone : known!.Zone,
            EmailDomains = stated ? [.. facts.EmailDomains] : known!.EmailDomains,
            ContractHours = stated ? facts.ContractHours : known!.ContractHours,
            WorkdayStart = stated ? facts.WorkdayStart : known!.WorkdayStart,
            WorkdayEnd = stated ? facts.WorkdayEnd : known!.WorkdayEnd,
            SchoolYearStart = facts.SchoolYearStart ?? known?.SchoolYearStart,
            Design = known?.Design ?? "",
            IldTitle = known?.IldTitle ?? "",
            PromiseVersion = known?.PromiseVersion ?? 0,
            PromiseSignedBy = known?.PromiseSignedBy ?? "",
            PromiseSignedAt = known?.PromiseSignedAt,
        };
    }
}
