using System.Net;

namespace Throughline.TimeAndDemands.Calendars.Sources;

/// <summary>A secret address that gives an .ics file, as Google, Outlook and most calendars publish one.</summary>
internal sealed class FeedUrl : ICalendarSource
{
    public string Kind => "feed";

    public async Task<SourceAnswer> Read(
        Subscription subscription,
        GuardedClient client,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        var (address, refusal) = FeedAddress.Parse(subscription.Address, subscription.AllowedPrivate);
        for (var hops = 0; ; hops++)
        {
            if (address is null)
            {
                throw new FetchFailedException(refusal);
            }
            var here = address;
            using var request = Request(here, subscription);
            using var answer = await client.Ask(request, stop);
            if (!IsRedirect(answer.StatusCode))
            {
                return await Answer(answer, here.IdnHost, limits, stop);
            }
            if (hops == limits.Redirects)
            {
                throw new FetchFailedException(
                    $"{here.IdnHost} sends on to other addresses more than {limits.Redirects} times."
                );
            }
            (address, refusal) = Next(here, answer.Headers.Location, subscription.AllowedPrivate);
        }
    }

    private static (Uri?, string) Next(Uri from, Uri? to, string allowed)
    {
        if (to is null)
        {
            return (null, $"{from.IdnHost} sends on, but does not say where.");
        }
        var next = new Uri(from, to);
        return from.Scheme == "https" && next.Scheme != "https"
            ? (null, $"{from.IdnHost} sends on to an address that is not safe.")
            : FeedAddress.Parse(next.OriginalString.Length > 0 ? next.AbsoluteUri : "", allowed);
    }

    private static HttpRequestMessage Request(Uri address, Subscription subscription)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        if (subscription.ETag.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", subscription.ETag);
        }
        if (subscription.LastModified.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", subscription.LastModified);
        }
        return request;
    }

    private static async Task<SourceAnswer> Answer(
        HttpResponseMessage answer,
        string host,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new SourceAnswer(null, "", "");
            case HttpStatusCode.OK:
                var bytes = await Body.Read(answer, host, limits, stop);
                WholeCalendar.Check(bytes, host);
                return new SourceAnswer(bytes, Header(answer, "ETag"), ContentHeader(answer, "Last-Modified"));
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new FetchFailedException($"{host} does not let Throughline in; make the address anew and paste it here.");
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new FetchFailedException($"{host} has no calendar at that address any more.");
            case var other:
                throw new FetchFailedException($"{host} answers with {(int)other} instead of a calendar.");
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Kept(string.Join(',', values)) : "";

    private static string ContentHeader(HttpResponseMessage answer, string name) =>
        answer.Content.Headers.TryGetValues(name, out var values) ? Kept(string.Join(',', values)) : "";

    // It is sent back as it came; one of unusual length is not worth that.
    private static string Kept(string value) => value.Length > 200 ? "" : value;
}
