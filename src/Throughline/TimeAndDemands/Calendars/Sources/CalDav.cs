using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>A collection on a CalDAV server, with user name and password: its sync token says whether anything changed, one query gives everything.</summary>
internal sealed class CalDav : ICalendarSource
{
    private static readonly HttpMethod Report = new("REPORT");

    public string Kind => "caldav";

    public async Task<SourceAnswer> Read(
        Subscription subscription,
        GuardedClient client,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        var (address, refusal) = FeedAddress.Parse(subscription.Address, subscription.AllowedPrivate);
        if (address is null)
        {
            throw new FetchFailedException(refusal);
        }
        if (address.Scheme != "https" && !FeedAddress.IsNamed(address, subscription.AllowedPrivate))
        {
            throw new FetchFailedException("A password is sent over https only; use an address that begins with https://.");
        }
        var token = await Token(subscription, address, client, limits, stop);
        if (token.Length > 0 && token == subscription.ETag)
        {
            return new SourceAnswer(null, "", "");
        }
        var answer = await Ask(subscription, address, DavQueries.Everything, client, limits, stop);
        return answer is null
            ? throw new FetchFailedException($"{address.IdnHost} has no calendar at that address.")
            : new SourceAnswer(DavAnswers.Calendar(answer, address.IdnHost), token, "");
    }

    // Empty where the server knows no sync: everything is then read each time.
    private static async Task<string> Token(
        Subscription subscription,
        Uri address,
        GuardedClient client,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        var known = subscription.ETag;
        var answer = await Ask(subscription, address, DavQueries.Since(known), client, limits, stop);
        // A token that the server has forgotten is refused; without one it tells the newest.
        answer ??= known.Length == 0 ? null : await Ask(subscription, address, DavQueries.Since(""), client, limits, stop);
        return answer is null ? "" : DavAnswers.Token(answer, address.IdnHost);
    }

    // Null when the server does not do such a thing.
    private static async Task<byte[]?> Ask(
        Subscription subscription,
        Uri address,
        string query,
        GuardedClient client,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(Report, address);
        request.Content = new StringContent(query, Encoding.UTF8, "application/xml");
        request.Headers.Add("Depth", "1");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{subscription.User}:{subscription.Password}"))
        );
        using var answer = await client.Ask(request, stop);
        return answer.StatusCode switch
        {
            HttpStatusCode.MultiStatus => await Body.Read(answer, address.IdnHost, limits, stop),
            HttpStatusCode.Unauthorized => throw new FetchFailedException(
                $"{address.IdnHost} does not accept the user name and password."
            ),
            HttpStatusCode.Forbidden
            or HttpStatusCode.NotFound
            or HttpStatusCode.BadRequest
            or HttpStatusCode.Conflict
            or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.NotImplemented => null,
            var other => throw new FetchFailedException($"{address.IdnHost} answers with {(int)other} instead of a calendar."),
        };
    }
}
