using Microsoft.EntityFrameworkCore;
using Throughline.Frame;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;
using Xunit;

namespace Throughline.Tests.Frame.Imports;

public sealed class RosterImportTests(Databases databases)
{
    private static readonly DateOnly AYearIn = new(2026, 3, 2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_imported_is_what_the_engine_gets(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var roster = (await FrameRoster.Load(db, Stop))!;
        Assert.Equal(Sorted(Harbor.Roster.Assignments), Sorted(roster.Assignments));
        Assert.Equal(Harbor.Roster.People.Select(Text).Order(), roster.People.Select(Text).Order());
        Assert.Equal(Harbor.Roster.Schools.Select(Text).Order(), roster.Schools.Select(Text).Order());
        Assert.Equal(Harbor.Roster.SchoolNetworks.Order(Comparer), roster.SchoolNetworks.Order(Comparer));
        Assert.Equal(Harbor.Roster.Holidays.OrderBy(day => day.Date), roster.Holidays.OrderBy(day => day.Date));
        Assert.Equal(Harbor.Roster.FocusRules!.Select(rule => rule.Id), roster.FocusRules!.Select(rule => rule.Id));
        Assert.Equal(Harbor.Roster.Protected.Count, roster.Protected.Count);
        Assert.Equal(Harbor.Roster.District with { EmailDomains = [] }, roster.District with { EmailDomains = [] });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_same_roster_again_changes_nothing_and_a_dry_run_never_does(string kind)
    {
        var store = await databases.Fresh(kind);
        var trial = await Harbor.Import(store, isTrial: true);
        Assert.False(trial.ChangesNothing);
        await using var db = store.OpenFor("test");
        Assert.Equal(0, await db.People.CountAsync(Stop));
        Assert.NotNull((await Harbor.Import(store)).Import);
        var again = await Harbor.Import(store);
        Assert.True(again.ChangesNothing);
        Assert.Null(again.Import);
        Assert.Equal(1, await db.Imports.CountAsync(Stop));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task An_import_is_one_entry_of_the_journal_with_counts_and_hash(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        await using var db = store.OpenFor("test");
        var entry = await db.JournalEntries.AsNoTracking().SingleAsync(Stop);
        Assert.Equal(("added", "Import", "import roster"), (entry.Act, entry.Kind, entry.Who));
        Assert.Contains("\"ContentHash\":\"hash\"", entry.After, StringComparison.Ordinal);
        Assert.Contains("\"Added\":", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_the_file_says_otherwise_or_no_longer_is_changed_and_removed(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        var handover = Harbor.Roster.Assignments.First(row => row.Kind == AssignmentKind.LeadsNetwork && row.End is not null);
        var other = Harbor.Roster with
        {
            Networks = [.. Harbor.Roster.Networks.Select(row => row.Id == "tidewater" ? row with { Name = "Tide" } : row)],
            Assignments = [.. Harbor.Roster.Assignments.Where(row => row != handover)],
        };
        var outcome = await Harbor.Import(store, other);
        Assert.Equal(["Tide"], Table(outcome, "networks").Changed);
        Assert.Equal([RosterKeys.Of(handover)], Table(outcome, "assignments").Removed);
        Assert.Equal(2, outcome.Tables.Sum(table => table.Count));
    }

    [Fact]
    public async Task A_format_that_tells_only_the_present_ends_what_it_no_longer_has()
    {
        var store = await databases.Fresh("sqlite", new AsOfClock(AYearIn));
        await Harbor.Import(store);
        var lead = Harbor.Roster.Assignments.First(row => row.Kind == AssignmentKind.LeadsSchool && row.End is null);
        var leads = Harbor.Roster.Assignments.Where(row => row.Kind == AssignmentKind.LeadsSchool && row != lead);
        var outcome = await Harbor.Import(store, Harbor.Roster with { Assignments = [.. leads] }, RosterFormats.OneRoster);
        Assert.Equal([RosterKeys.Of(lead)], Table(outcome, "assignments").Ended);
        await using var db = store.OpenFor("test");
        var key = RosterKeys.Of(lead);
        Assert.Equal(AYearIn.AddDays(-1), (await db.Assignments.SingleAsync(row => row.RosterKey == key, Stop)).End);
        Assert.True(await db.Assignments.AnyAsync(row => row.Kind == AssignmentKind.Supervises && row.End == null, Stop));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_a_person_corrected_survives_and_is_told(string kind)
    {
        var store = await databases.Fresh(kind);
        await Harbor.Import(store);
        await using (var db = store.Open(new Actor(1, "ana@harbor.example")))
        {
            (await db.Networks.SingleAsync(each => each.RosterKey == "tidewater", Stop)).Name = "Tidewater, renamed";
            db.Networks.Add(new Network { RosterKey = "by-hand", Name = "By hand" });
            await db.SaveChangesAsync(Stop);
        }
        var outcome = await Harbor.Import(store);
        Assert.True(outcome.ChangesNothing);
        Assert.Contains("the file says otherwise", Assert.Single(Table(outcome, "networks").Kept), StringComparison.Ordinal);
        await using var after = store.OpenFor("test");
        Assert.Equal(
            "Tidewater, renamed",
            (await after.Networks.SingleAsync(each => each.RosterKey == "tidewater", Stop)).Name
        );
        Assert.True(await after.Networks.AnyAsync(each => each.RosterKey == "by-hand", Stop));
    }

    [Fact]
    public async Task A_person_to_whom_something_refers_is_kept_with_the_addresses()
    {
        var store = await databases.Fresh();
        await Harbor.Import(store);
        await using (var db = store.OpenFor("test"))
        {
            var marisol = await db.People.SingleAsync(person => person.RosterKey == "marisol-vega", Stop);
            db.Users.Add(new Account { UserName = "marisol", PersonId = marisol.Id });
            await db.SaveChangesAsync(Stop);
        }
        var without = Harbor.Roster with
        {
            People = [.. Harbor.Roster.People.Where(person => person.Id is not ("marisol-vega" or "vivian-stroud"))],
            Assignments =
            [
                .. Harbor.Roster.Assignments.Where(row =>
                    row.PersonId is not ("marisol-vega" or "vivian-stroud")
                    && row.TargetId is not ("marisol-vega" or "vivian-stroud")
                ),
            ],
        };
        var outcome = await Harbor.Import(store, without);
        Assert.Equal(["Vivian Stroud"], Table(outcome, "people").Removed);
        Assert.StartsWith("Marisol Vega: ", Assert.Single(Table(outcome, "people").Kept), StringComparison.Ordinal);
        await using var after = store.OpenFor("test");
        Assert.True(await after.PersonEmails.AnyAsync(email => email.Address == "marisol.vega@harbor.example", Stop));
        Assert.False(await after.PersonEmails.AnyAsync(email => email.Address == "vivian.stroud@harbor.example", Stop));
    }

    [Fact]
    public async Task Without_a_zone_from_anywhere_the_roster_is_refused()
    {
        var store = await databases.Fresh();
        var nowhere = Harbor.Roster with { District = Harbor.Roster.District with { Zone = "" } };
        var refused = await Assert.ThrowsAsync<UnsoundFileException>(() =>
            Harbor.Import(store, nowhere, RosterFormats.OneRoster)
        );
        Assert.Contains("--zone", refused.Message, StringComparison.Ordinal);
        await using var db = store.OpenFor("test");
        Assert.Equal(0, await db.Networks.CountAsync(Stop));
    }

    private static TableOutcome Table(RosterOutcome outcome, string name) =>
        outcome.Tables.Single(table => table.Table == name);

    private static IEnumerable<RosterAssignment> Sorted(IEnumerable<RosterAssignment> rows) =>
        rows.Distinct().OrderBy(RosterKeys.Of, StringComparer.Ordinal);

    private static string Text(RosterPerson row) =>
        $"{row with { Emails = [] }} {string.Join(' ', row.Emails)}".ToLowerInvariant();

    private static string Text(RosterSchool row) => $"{row with { Aliases = [] }} {string.Join(' ', row.Aliases)}";

    private static readonly Comparer<SchoolInNetwork> Comparer = Comparer<SchoolInNetwork>.Create(
        (one, other) => string.CompareOrdinal($"{one}", $"{other}")
    );
}
