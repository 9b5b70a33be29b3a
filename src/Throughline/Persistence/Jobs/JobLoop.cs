namespace Throughline.Persistence.Jobs;

/// <summary>Looks every two seconds for what is due. A failing job, or a database that is away, never takes the pages with it.</summary>
internal sealed class JobLoop(JobRunner runner, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private readonly List<Task> running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(await Once(stoppingToken) ? Beat : Rest, stoppingToken);
                running.RemoveAll(task => task.IsCompleted);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task<bool> Once(CancellationToken stop)
    {
        try
        {
            running.AddRange(await runner.Start(stop));
            return true;
        }
#pragma warning disable CA1031 // The loop outlives whatever happens to the database.
        catch (Exception away) when (away is not OperationCanceledException)
        {
            JobLog.Away(log, away.GetBaseException().GetType().Name, null);
            return false;
        }
#pragma warning restore CA1031
    }
}
