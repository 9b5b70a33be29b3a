using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame;
using Throughline.Frame.People;
using Xunit;

namespace Throughline.Tests.Frame.People;

public sealed class AddressesTests(Databases databases)
{
    private const string Own = "marisol-vega@harbor.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_changes_a_persons_addresses_and_a_later_roster_brings_none_back()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        var marisol = await harbor.IdOf("marisol-vega");
        var before = await Of(harbor, marisol);
        var page = $"/people/{marisol}/addresses";
        using var saved = await Website.Post(
            administrator,
            page,
            new() { ["Wanted"] = "M.Vega@harbor.example\r\nvega@harbor.example", ["Before"] = string.Join(';', before) }
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await Harbor.Import(harbor.Store);
        Assert.Equal(["m.vega@harbor.example", "vega@harbor.example"], await Of(harbor, marisol));
        using var late = await Website.Post(
            administrator,
            page,
            new() { ["Wanted"] = Own, ["Before"] = string.Join(';', before) }
        );
        Assert.Contains("Saved meanwhile", await late.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await Website.Post(
            administrator,
            page,
            new() { ["Wanted"] = string.Join(';', before), ["Before"] = "m.vega@harbor.example;vega@harbor.example" }
        );
        Assert.Equal(before, await Of(harbor, marisol));
    }

    [Fact]
    public async Task An_address_of_somebody_else_or_that_is_none_is_refused_in_a_sentence()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var administrator = await harbor.AsAdministrator();
        var (marisol, denise) = (await harbor.IdOf("marisol-vega"), await harbor.IdOf("denise-okafor"));
        var theirs = (await Of(harbor, denise))[0];
        var before = await Of(harbor, marisol);
        using var refused = await Website.Post(
            administrator,
            $"/people/{marisol}/addresses",
            new() { ["Wanted"] = $"{theirs}\nnonsense", ["Before"] = string.Join(';', before) }
        );
        var text = await refused.Content.ReadAsStringAsync(Stop);
        Assert.Contains("belongs to Denise Okafor", text, StringComparison.Ordinal);
        Assert.Contains("“nonsense” is no e-mail address", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.Equal(before, await Of(harbor, marisol));
    }

    [Fact]
    public async Task Nobody_changes_their_own_addresses()
    {
        await using var harbor = await HarborSite.Open(databases);
        using var marisol = await harbor.As("marisol-vega");
        using var closed = await marisol.GetAsync(
            new Uri($"/people/{await harbor.IdOf("marisol-vega")}/addresses", UriKind.Relative),
            Stop
        );
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> Of(HarborSite harbor, long person)
    {
        await using var db = harbor.Store.OpenFor("test");
        return await Addresses.Of(db, person, Stop);
    }
}
