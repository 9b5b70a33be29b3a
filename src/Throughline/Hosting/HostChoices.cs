using Throughline.Persistence;

namespace Throughline.Hosting;

/// <summary>What the web application is started with.</summary>
/// <param name="Store">The database, already of this version's schema.</param>
/// <param name="Urls">Addresses to listen on, joined by semicolons.</param>
internal sealed record HostChoices(Store Store, string Urls)
{
    /// <summary>The invented district: everyone with an account may be chosen from a list, without password. Only the demo turns it on.</summary>
    public bool DemoSignIn { get; init; }

    /// <summary>Whether this node does background work: sends letters, fetches calendars.</summary>
    public bool RunsJobs { get; init; }

    /// <summary>For tests: runs inside the test's process without listening.</summary>
    public Action<WebApplicationBuilder>? Adjust { get; init; }
}
