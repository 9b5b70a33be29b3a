using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.Persistence;

namespace Throughline.Frame.SentForms;

/// <summary>
/// Two taps on one button save once: the same fields from the same showing of a page are one form, and whoever sends it again is led where
/// the first one was. A program says so itself with the header <c>Idempotency-Key</c>; the same key with other fields is refused (409).
/// </summary>
/// <remarks>Runs after the token against forged forms was checked: that token is another one each time a page is shown.</remarks>
internal sealed class SavedOnce(Store store) : IAsyncResourceFilter
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (
            !HttpMethods.IsPost(http.Request.Method)
            || !http.Request.HasFormContentType
            // The page of an error is shown for the same request.
            || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || http.Features.Get<Reader>() is not { AccountId: { } account }
        )
        {
            await next();
            return;
        }
        var stop = http.RequestAborted;
        await using var db = store.Open(Actor.Nobody);
        var body = db.JournalKey.Digest(Words(await http.Request.ReadFormAsync(stop)));
        var named = http.Request.Headers[Header].ToString();
        var path = $"{account} {http.Request.Path}{http.Request.QueryString} ";
        var key = db.JournalKey.Digest(path + (named.Length > 0 ? named[..Math.Min(named.Length, LongestKey)] : body));
        if (await Earlier(db, key, body, stop) is { } earlier)
        {
            context.Result = earlier;
            return;
        }
        var isSaved = false;
        try
        {
            await next();
            if (
                http.Response.StatusCode is >= StatusCodes.Status300MultipleChoices and < StatusCodes.Status400BadRequest
                && http.Response.Headers.Location.ToString() is { Length: > 0 } to
            )
            {
                await SentForm.Lead(db, key, to);
                isSaved = true;
            }
        }
        finally
        {
            if (!isSaved)
            {
                await SentForm.Forget(db, key);
            }
        }
    }

    // What the one before was answered, once it is; null where this request is the first, or the one before saved nothing.
    private static async Task<IActionResult?> Earlier(ThroughlineDb db, string key, string body, CancellationToken stop)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Look)
        {
            if (await SentForm.Claim(db, key, body, stop))
            {
                return null;
            }
            var first = await db.Set<SentForm>().AsNoTracking().SingleOrDefaultAsync(each => each.Key == key, stop);
            if (first is not null && first.Body != body)
            {
                return new ContentResult
                {
                    StatusCode = StatusCodes.Status409Conflict,
                    ContentType = "text/plain; charset=utf-8",
                    Content = $"This {Header} was used for other fields. Use a new one.",
                };
            }
            if (first?.Led is { } to)
            {
                return new RedirectResult(to);
            }
            await Task.Delay(Look, stop);
        }
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    // Each part is led by its length, so that no two forms spell the same text.
    private static string Words(IFormCollection form)
    {
        var words = new StringBuilder();
        void Add(string? part) => words.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(name);
            foreach (var value in values)
            {
                Add(value);
            }
        }
        foreach (var file in form.Files)
        {
            Add(file.Name);
            Add(file.FileName);
            Add($"{file.Length}");
        }
        return words.ToString();
    }
}
