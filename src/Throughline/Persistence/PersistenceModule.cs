using Microsoft.AspNetCore.DataProtection;

namespace Throughline.Persistence;

/// <summary>The database, registered.</summary>
internal static class PersistenceModule
{
    /// <summary>One store for the application, one context for each request; keys of cookies and forms lie in the database.</summary>
    public static void Add(IServiceCollection services, Store store)
    {
        services.AddSingleton(store);
        services.AddSingleton(store.Clock);
        services.AddScoped(_ => store.Open(Actor.Nobody));
        services.AddDataProtection().SetApplicationName("throughline").PersistKeysToDbContext<ThroughlineDb>();
    }
}
