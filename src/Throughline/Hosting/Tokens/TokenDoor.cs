using Microsoft.AspNetCore.Authorization;
using Throughline.Access;
using Throughline.Accountability.Scorecards.Loading;
using Throughline.Accountability.Scorecards.Loading.Mapping;
using Throughline.Accountability.Scorecards.Loading.Sheets;
using Throughline.Frame.Imports;
using Throughline.Frame.Rosters;
using Throughline.Frame.Seats;
using Throughline.Hosting.SignIn;
using Throughline.Persistence;
using Throughline.TimeAccounting;

namespace Throughline.Hosting.Tokens;

/// <summary>The doors of tokens: <c>POST /api/roster</c> and <c>POST /api/scores</c>. What is sent is taken whole or refused with a sentence; nothing can be read.</summary>
internal static class TokenDoor
{
    /// <summary>Where all doors lie.</summary>
    public const string Root = "/api";

    public static void Map(WebApplication app)
    {
        var policy = new AuthorizationPolicyBuilder(TokenScheme.Name).RequireAuthenticatedUser().Build();
        app.MapPost($"{Root}/roster", Roster)
            .RequireAuthorization(policy)
            .WithMetadata(new RuleAttribute(RecordKind.R01, Act.Create), new RuleAttribute(RecordKind.R02, Act.Create));
        app.MapPost($"{Root}/scores", Scores)
            .RequireAuthorization(policy)
            .WithMetadata(new RuleAttribute(RecordKind.R26, Act.Create));
    }

    /// <summary>A token opens its doors, and elsewhere nothing, as if there were nothing.</summary>
    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var endpoint = context.GetEndpoint()?.Metadata;
                if (
                    TokenScheme.Brings(context.Request)
                    && endpoint?.GetMetadata<IAllowAnonymous>() is null
                    && endpoint?.GetMetadata<AuthorizationPolicy>()?.AuthenticationSchemes.Contains(TokenScheme.Name)
                        is not true
                )
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }
                return next(context);
            }
        );

    /// <summary>A sentence as an answer that a program reads.</summary>
    public static Task Say(HttpContext context, int status, string problem)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { problem }, context.RequestAborted);
    }

    // A zip of the roster, in any format that the import page knows.
    private static Task<IResult> Roster(HttpContext context, Store store) =>
        Take(
            context,
            store,
            TokenScope.Roster,
            "roster.zip",
            async (db, path, stop) =>
            {
                var reading = SentRoster.Of(RosterReading.Read(path, null));
                var held = await HeldRows.Of(db, reading, stop);
                var outcome = await RosterImport.Run(
                    db,
                    held.Reading,
                    "sent by token",
                    ContentHash.Of(path),
                    isTrial: false,
                    stop
                );
                return Results.Ok(
                    new
                    {
                        import = outcome.Import?.Id,
                        changed = outcome.Tables.Sum(table => table.Count),
                        held = held.Said,
                        problems = reading.Problems.Select(problem => problem.ToString()),
                    }
                );
            }
        );

    // Figures that are new; what is here already with another value is corrected by people.
    private static Task<IResult> Scores(HttpContext context, Store store) =>
        Take(
            context,
            store,
            TokenScope.Scores,
            "scores",
            async (db, path, stop) =>
            {
                var file = ScoreFile.Open(path);
                var mapping = await Proposal.Of(db, file, null, stop);
                var doubt = mapping.IsGuessed
                    ? "Some columns are only guessed: load such a file on the page once; its columns are remembered."
                    : null;
                var outcome = await ScoreImport.Run(
                    db,
                    file,
                    mapping,
                    new ScoreChoice
                    {
                        Confirms = known =>
                        {
                            doubt ??=
                                known.Values.Changed > 0
                                    ? $"{known.Values.Changed} figures are here already with another value; people correct those on the page."
                                : known.Targets.Count > 0 ? "The file holds targets; people set those."
                                : known.NewIndicators > 0
                                    ? "The file holds indicators that nobody has described yet; load it on the page once."
                                : null;
                            return doubt is null;
                        },
                    },
                    stop
                );
                return doubt is null
                    ? Results.Ok(
                        new
                        {
                            import = outcome.Import?.Id,
                            added = outcome.Values.Added,
                            problems = outcome.Problems.Select(problem => problem.ToString()),
                        }
                    )
                    : Refuse(doubt);
            }
        );

    private static async Task<IResult> Take(
        HttpContext context,
        Store store,
        TokenScope scope,
        string name,
        Func<ThroughlineDb, string, CancellationToken, Task<IResult>> take
    )
    {
        var stop = context.RequestAborted;
        var sender = context.User;
        if (sender.FindFirst(nameof(TokenScope))?.Value != $"{scope}")
        {
            return Results.Json(
                new { problem = "This token is for something else." },
                statusCode: StatusCodes.Status403Forbidden
            );
        }
        await using var db = store.OpenFor(context.RequestServices.GetRequiredService<Reader>().Name);
        if (await Attempts.IsOneTooMany(db, AttemptKind.Sent, sender.FindFirst(TokenScheme.IdClaim)!.Value, stop))
        {
            return Results.Json(
                new { problem = "Too much was sent within the hour; wait, and send again." },
                statusCode: StatusCodes.Status429TooManyRequests
            );
        }
        var folder = Directory.CreateTempSubdirectory("throughline-sent-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            await using (var file = File.Create(path))
            {
                await context.Request.Body.CopyToAsync(file, stop);
            }
            return await take(db, path, stop);
        }
        catch (UnsoundFileException unsound)
        {
            return Refuse($"{unsound.Message} Nothing was kept.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IResult Refuse(string problem) =>
        Results.Json(new { problem }, statusCode: StatusCodes.Status422UnprocessableEntity);
}
