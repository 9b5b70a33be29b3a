namespace Throughline.Persistence.Jobs;

/// <summary>Background work, registered.</summary>
internal static class JobsRegistration
{
    /// <summary>Makes the kinds known; they are looked for only where <paramref name="isRunning"/>, as not every host should.</summary>
    public static void Add(IServiceCollection services, IReadOnlyList<JobKind> kinds, bool isRunning)
    {
        services.AddSingleton(each => new JobRunner(
            each.GetRequiredService<Store>(),
            [Planning.Tidying, .. kinds],
            each,
            each.GetRequiredService<ILogger<JobRunner>>()
        ));
        if (isRunning)
        {
            services.AddHostedService<JobLoop>();
        }
    }
}
