using Throughline.Persistence;

namespace Throughline.Hosting;

/// <summary>Where the disk is full it says so (507), with a page, and reading goes on.</summary>
internal sealed class DiskGuard(RequestDelegate next, ILogger<DiskGuard> log)
{
    private static readonly Action<ILogger, string, Exception?> Full = LoggerMessage.Define<string>(
        LogLevel.Critical,
        new EventId(1, nameof(Full)),
        "The disk is full: {Method} was not kept. Make room; nothing else has to be done."
    );

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (FullDisk.Is(failure) && !context.Response.HasStarted)
        {
            Full(log, context.Request.Method, null);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        }
    }
}
