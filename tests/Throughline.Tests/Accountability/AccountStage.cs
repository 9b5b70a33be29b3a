using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Demo.Cast;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Tests.Accountability;

/// <summary>Harbor Unified without calendars, with a data office, on the sample's day.</summary>
internal sealed class AccountStage : IAsyncDisposable
{
    public const string DataOffice = CentralOffice.Data;

    private readonly HarborSite harbor;

    private AccountStage(HarborSite harbor) => this.harbor = harbor;

    public Store Store => harbor.Store;
    public Website Site => harbor.Site;
    public HandClock Clock => harbor.Clock;

    public static async Task<AccountStage> Set(Databases databases, string kind = "sqlite")
    {
        var stage = new AccountStage(await HarborSite.Open(databases, kind));
        await stage.Grant(DataOffice, Seat.Data);
        return stage;
    }

    /// <summary>A browser of that person.</summary>
    public Task<HttpClient> As(string name) => harbor.As(CastName.Id(name));

    public Task<long> IdOf(string name) => harbor.IdOf(CastName.Id(name));

    /// <summary>Gives a person a seat that no assignment gives.</summary>
    public async Task Grant(string name, Seat seat)
    {
        await using var db = Store.OpenFor("test");
        var email = $"{CastName.Id(name)}@harbor.example";
        var account =
            await db.Users.SingleOrDefaultAsync(one => one.Email == email) ?? await Site.Account(email, await IdOf(name));
        db.RoleGrants.Add(
            new RoleGrant
            {
                AccountId = account.Id,
                Seat = seat,
                Start = new(2025, 8, 1),
                GivenBy = "test",
            }
        );
        await db.SaveChangesAsync();
    }

    /// <summary>The key of the school whose name begins so.</summary>
    public async Task<School> School(string name)
    {
        await using var db = Store.OpenFor("test");
        return await db.Schools.AsNoTracking().OrderBy(one => one.Id).FirstAsync(one => one.Name.StartsWith(name));
    }

    /// <summary>Brings in a CSV text, as it is proposed or by a mapping.</summary>
    public async Task<ScoreOutcome> Load(string csv, ScoreChoice? choice = null, FileMapping? mapping = null) =>
        await Load(ScoreFile.Of("figures.csv", Encoding.UTF8.GetBytes(csv)), choice, mapping);

    public async Task<ScoreOutcome> Load(ScoreFile file, ScoreChoice? choice = null, FileMapping? mapping = null)
    {
        await using var db = Store.OpenFor("import scorecard");
        return await ScoreImport.Run(db, file, mapping ?? await Proposal.Of(db, file, null, default), choice ?? new());
    }

    /// <summary>Figures of one school, by year from the first one given.</summary>
    public async Task Figures(string school, string indicator, int firstYear, params double?[] values)
    {
        var rows = values
            .Index()
            .Where(one => one.Item is not null)
            .Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{KeyOf(school)},{firstYear + one.Index},{indicator},{one.Item}")
            );
        await Load("school_id,year,indicator,value\n" + string.Join('\n', rows));

        string KeyOf(string name) => School(name).GetAwaiter().GetResult().RosterKey;
    }

    /// <summary>A page's words.</summary>
    public static string Text(IDocument page) => TimeAndDemands.Demands.DemandStage.Text(page);

    public ValueTask DisposeAsync() => harbor.DisposeAsync();
}
