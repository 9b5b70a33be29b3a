using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Imports;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Rosters;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;
using Throughline.TimeAndDemands.Calendars;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Demo;

/// <summary>Brings the sample district into an empty database the way a district does: roster, calendars, accounts.</summary>
internal sealed class DemoDistrict(Store store, HarborDesign design)
{
    private const string Source = "harbor-unified";

    /// <summary>Builds it; says what it is doing.</summary>
    public async Task Build(Action<string> say, CancellationToken stop)
    {
        await using var db = store.OpenFor("demo");
        say("Bringing in 74 schools, their principals and six ILDs...");
        var reading = new RosterReading(HarborUnified.Roster(design), [], RosterFormats.Csv);
        await RosterImport.Run(db, reading, Source, Source, isTrial: false, stop);
        await NameDesign(db, stop);
        await BringCalendars(db, say, stop);
        await HarborNotes.Write(db, stop);
        await HarborAsks.Write(db, stop);
        await HarborIssues.Write(db, stop);
        await HarborRequests.Write(db, stop);
        await HarborAround.Write(db, stop);
        await HarborPrice.Enter(db, stop);
        await HarborHallway.Write(db, stop);
        await HarborLearning.Write(db, stop);
        await HarborShared.Write(db, stop);
        await HarborScores.Write(db, stop);
        await HarborCost.Write(db, stop);
        await HarborConsequences.Write(db, stop);
        await OpenAccounts(db, stop);
        await HarborScores.OpenOffice(db, stop);
        say("Drawing and coding two samples of days...");
        await HarborSamples.Write(db, stop);
        say("Adding up the evidence of the year...");
        await HarborEvidence.Write(db, stop);
    }

    private async Task NameDesign(ThroughlineDb db, CancellationToken stop)
    {
        var district = await db.District.SingleAsync(stop);
        district.Design = design.Id == HarborDesign.Own ? "atlanta" : design.Id;
        district.IldTitle = design.IldTitle;
        district.PromiseVersion = 1;
        district.PromiseSignedBy = "Superintendent of Harbor Unified";
        district.PromiseSignedAt = store.Clock.GetUtcNow();
        await db.SaveChangesAsync(stop);
    }

    private static async Task BringCalendars(ThroughlineDb db, Action<string> say, CancellationToken stop)
    {
        var rosters = new RosterCache();
        var imports = new CalendarImport(db, rosters);
        var files = HarborCalendars.Files();
        var done = 0;
        foreach (var (ild, text) in files)
        {
            await imports.Receive(ild, $"{ild}.ics", text, DistrictDay.Of(db.Clock.GetUtcNow(), HarborYear.Zone), stop);
            say($"Bringing in calendars: {++done} of {files.Count}.");
        }
        await DemoAnswers.Give(db, rosters, stop);
    }

    // Everybody whose part of the product can be looked at: leaders, ILDs, their teams, the principals of one network, and the one who knows two rooms.
    private static async Task OpenAccounts(ThroughlineDb db, CancellationToken stop)
    {
        var people = await db
            .People.AsNoTracking()
            .Where(person => person.Role != PersonRole.SchoolStaff)
            .OrderBy(person => person.Id)
            .ToListAsync(stop);
        var addresses = await db
            .PersonEmails.AsNoTracking()
            .Where(email => email.Position == 0)
            .ToDictionaryAsync(email => email.PersonId, stop);
        var principals = 0;
        foreach (var person in people.Where(person => addresses.ContainsKey(person.Id)))
        {
            if (person.Role != PersonRole.Principal || principals++ < 14 || person.Name == HarborNotes.InTwoRooms)
            {
                db.Users.Add(AccountOf(addresses[person.Id].Address, person.Id));
            }
        }
        db.Users.AddRange(HarborOffice.Accounts.Select(email => AccountOf(email, null)));
        await db.SaveChangesAsync(stop);
        await HarborOffice.Open(db, stop);
    }

    private static Account AccountOf(string email, long? person) =>
        new()
        {
            Email = email,
            UserName = email,
            NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PersonId = person,
        };
}
