using Microsoft.AspNetCore.Authorization;
using Throughline.Access;

namespace Throughline.Frame.Seats;

/// <summary>
/// Lets a request through to its page only if the page declares a rule and the reader holds a seat that satisfies it.
/// Stands before antiforgery and before any handler; what declares nothing is not served.
/// </summary>
internal sealed class RuleGate(RequestDelegate next, ILogger<RuleGate> log)
{
    private static readonly Action<ILogger, string, Exception?> NoRule = LoggerMessage.Define<string>(
        LogLevel.Error,
        new EventId(1, nameof(NoRule)),
        "{Page} declares no rule of access and is not served: add [Rule(...)] or [NoRecord(...)]."
    );

    public Task InvokeAsync(HttpContext context)
    {
        var answer = Answer(context);
        if (answer is not null)
        {
            context.Response.StatusCode = answer.Value;
            return Task.CompletedTask;
        }
        return next(context);
    }

    // Null lets it pass. 404 where not even existence may be known, 403 for a write on what they may see.
    private int? Answer(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return null;
        }
        // Routing's own refusals, such as of a method that an address does not take, would tell that there is such an address.
        if (endpoint is not RouteEndpoint)
        {
            return StatusCodes.Status404NotFound;
        }
        var rules = endpoint.Metadata.GetOrderedMetadata<RuleAttribute>();
        var reader = context.Features.Get<Reader>();
        if (reader is null)
        {
            return StatusCodes.Status404NotFound;
        }
        if (rules.Count == 0)
        {
            if (endpoint.Metadata.GetMetadata<NoRecordAttribute>() is not null)
            {
                return null;
            }
            NoRule(log, endpoint.DisplayName ?? "?", null);
            return StatusCodes.Status404NotFound;
        }
        var seen = rules.Any(rule => Shows(rule, reader));
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            // A page to write on, such as a form for something new, has no reading rule: its writing rule opens it.
            var opens = rules.Any(rule => rule.Reads) ? seen : rules.Any(rule => reader.MayAnywhere(rule.Kind, rule.Act));
            return opens && endpoint.Metadata.GetMetadata<OpensToAttribute>()?.Opens(reader) != false
                ? null
                : StatusCodes.Status404NotFound;
        }
        if (rules.Any(rule => !rule.Reads && reader.MayAnywhere(rule.Kind, rule.Act)))
        {
            return null;
        }
        return seen ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
    }

    /// <summary>Whether a page under this rule shows that reader anything; a rule of writing shows nobody anything.</summary>
    public static bool Shows(RuleAttribute rule, Reader reader) =>
        rule.Act == Act.Export ? reader.MayAnywhere(rule.Kind, Act.Export) : rule.Reads && reader.SeesAnywhere(rule.Kind);
}
