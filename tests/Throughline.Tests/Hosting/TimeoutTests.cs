using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Throughline.Tests.Hosting;

/// <summary>Nothing holds a request for ever.</summary>
public sealed class TimeoutTests(Databases databases)
{
    [Fact]
    public async Task A_page_that_hangs_is_ended_with_a_plain_answer()
    {
        await using var site = await Website.Of(
            await databases.Fresh(),
            also: app =>
                app.MapGet("/hangs", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted))
                    .AllowAnonymous(),
            adjust: builder =>
                builder.Services.PostConfigure<RequestTimeoutOptions>(options =>
                    options.DefaultPolicy = new RequestTimeoutPolicy
                    {
                        Timeout = TimeSpan.FromMilliseconds(50),
                        TimeoutStatusCode = options.DefaultPolicy!.TimeoutStatusCode,
                    }
                )
        );
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/hangs", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
