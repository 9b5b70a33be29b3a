using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Persistence.History;
using Throughline.Persistence.Holding;

namespace Throughline.Frame.History;

/// <summary>
/// Writes down, once a request is answered, which guarded records it showed and what it refused: who, when, which, never what stood there.
/// </summary>
/// <remarks>
/// Rows that were found are named by their keys. A page whose rule is of a walled, evaluation, anonymous or log kind and which found none of
/// them as rows is named by its route. A refusal has the route too, the same whether the thing exists or not.
/// </remarks>
internal sealed class HistoryMiddleware(RequestDelegate next, Store store)
{
    private const int LongestValue = 40;

    public async Task InvokeAsync(HttpContext context, ThroughlineDb db)
    {
        try
        {
            await next(context);
        }
        catch (HeldException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        if (context.Features.Get<Reader>() is not { } reader || Seen(context, db) is not { Count: > 0 } seen)
        {
            return;
        }
        await using var journal = store.Open(reader.Actor);
        // Somebody who has read and hung up has read.
        await Journal.Note(journal, seen, CancellationToken.None);
    }

    private static List<Sighting> Seen(HttpContext context, ThroughlineDb db)
    {
        var seen = db.Found.Sightings.ToList();
        var rules = context.GetEndpoint()?.Metadata.GetOrderedMetadata<RuleAttribute>() ?? [];
        if (rules.Count == 0)
        {
            return seen;
        }
        if (context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
        {
            seen.Add(new Sighting(JournalActs.Refused, $"{rules[0].Kind}", Route(context), null));
        }
        else if (
            context.Response.StatusCode < StatusCodes.Status300MultipleChoices
            && HttpMethods.IsGet(context.Request.Method)
        )
        {
            var named = db.Found.Kinds;
            seen.AddRange(
                rules
                    .Where(rule => rule.Reads && IsGuarded(rule.Kind) && !named.Contains(rule.Kind))
                    .Select(rule => rule.Kind)
                    .Distinct()
                    .Select(kind => new Sighting(JournalActs.Read, $"{kind}", Route(context), null))
            );
        }
        return seen;
    }

    private static bool IsGuarded(RecordKind kind) =>
        AccessMatrix.ClassOf(kind) is RecordClass.Walled or RecordClass.Evaluation or RecordClass.Anonymous or RecordClass.Log;

    // The pattern and the values in it; what somebody typed instead of a name or number is not repeated.
    private static string Route(HttpContext context)
    {
        var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern;
        var values =
            pattern?.Parameters.Select(part => context.Request.RouteValues[part.Name]?.ToString() ?? "").Where(IsName) ?? [];
        return string.Join(' ', values.Prepend("/" + pattern?.RawText?.TrimStart('/')));
    }

    private static bool IsName(string value) =>
        value.Length is > 0 and <= LongestValue && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
