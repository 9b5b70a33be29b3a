namespace Throughline.Persistence.Jobs;

/// <summary>What is logged of jobs: never a text that somebody wrote, nor the name of whoever asked for one.</summary>
internal static class JobLog
{
    public static readonly Action<ILogger, string, long, Exception?> Lost = LoggerMessage.Define<string, long>(
        LogLevel.Warning,
        new EventId(1, nameof(Lost)),
        "{Kind}, job {Id}: another node has taken it over; nothing more was saved here."
    );

    public static readonly Action<ILogger, string, long, string, Exception?> Failed = LoggerMessage.Define<
        string,
        long,
        string
    >(LogLevel.Warning, new EventId(2, nameof(Failed)), "{Kind}, job {Id}: failed with {Reason}.");

    public static readonly Action<ILogger, string, Exception?> Away = LoggerMessage.Define<string>(
        LogLevel.Error,
        new EventId(3, nameof(Away)),
        "Jobs rest for ten seconds: the database answers with {Reason}."
    );
}
