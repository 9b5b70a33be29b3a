namespace Throughline.Persistence.Jobs;

/// <summary>What is logged of jobs: never a text that somebody wrote.</summary>
internal static class JobLog
{
    public static readonly Action<ILogger, string, string, Exception?> Lost = LoggerMessage.Define<string, string>(
        LogLevel.Warning,
        new EventId(1, nameof(Lost)),
        "{Kind} {Subject}: another node has taken it over; nothing more was saved here."
    );

    public static readonly Action<ILogger, string, string, string, Exception?> Failed = LoggerMessage.Define<
        string,
        string,
        string
    >(LogLevel.Warning, new EventId(2, nameof(Failed)), "{Kind} {Subject}: failed with {Reason}.");

    public static readonly Action<ILogger, string, Exception?> Away = LoggerMessage.Define<string>(
        LogLevel.Error,
        new EventId(3, nameof(Away)),
        "Jobs rest for ten seconds: the database answers with {Reason}."
    );
}
