using System.Globalization;
using System.Net.Mime;

namespace Throughline.Shell.Errors;

/// <summary>The page for a failure of ours. It is made from nothing but words, since the database or the views may be what failed.</summary>
internal static class Failure
{
    private static readonly string Styles = string.Concat(
        Stylesheets.InOrder.Select(file => $"<link rel=\"stylesheet\" href=\"/css/{file}.css\">")
    );

    /// <summary>Writes the page; the number in it is that of the log's entry.</summary>
    public static Task Write(HttpContext context)
    {
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Page(context.TraceIdentifier), context.RequestAborted);
    }

    private static string Page(string number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Something broke on our side – Throughline</title>
              {Styles}
              <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            </head>
            <body class="alone">
              <header class="topbar" aria-label="Top"><a class="brand" href="/">Throughline</a></header>
              <main class="main" id="main">
                <p class="crumb">500</p>
                <h1>Something broke on our side</h1>
                <p class="lede">Try again. If it happens again, tell your administrator what you were doing, and this number: {number}.</p>
                <div class="form-foot"><a class="btn btn--primary" href="/">Go to my first page</a></div>
              </main>
            </body>
            </html>
            """
        );
}
