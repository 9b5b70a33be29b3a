using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Throughline.Persistence;
using Throughline.Persistence.Jobs;

namespace Throughline.Tests.Persistence.Jobs;

/// <summary>Nodes that do background work, for tests.</summary>
internal static class Running
{
    public static JobRunner Node(
        Store store,
        IReadOnlyList<JobKind> kinds,
        TimeSpan? lease = null,
        TimeSpan? sign = null,
        IServiceProvider? services = null
    ) =>
        new(store, kinds, services ?? new ServiceCollection().BuildServiceProvider(), NullLogger<JobRunner>.Instance)
        {
            Lease = lease ?? TimeSpan.FromSeconds(60),
            Sign = sign ?? TimeSpan.FromSeconds(15),
        };

    public static async Task Enqueue(Store store, string kind, string subject)
    {
        await using var db = store.OpenFor("test");
        db.Enqueue(kind, subject);
        await db.SaveChangesAsync();
    }
}
