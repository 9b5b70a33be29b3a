using Microsoft.AspNetCore.Antiforgery;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes.Cards;
using Throughline.Persistence;

namespace Throughline.LeadingThrough.SupportNotes.Phone;

/// <summary>What an ILD's phone keeps for a hallway without a signal: the next visits' cards, and lines that wait to be sent.</summary>
internal static class PhoneCards
{
    /// <summary>Visits of so many days ahead are kept on the phone.</summary>
    public const int DaysAhead = 7;

    /// <summary>After so many hours without a word from here the phone forgets the cards.</summary>
    public const int HoursKept = 24;

    public static void Map(WebApplication app)
    {
        app.MapGet("/phone/cards", Cards).WithMetadata(new RuleAttribute(RecordKind.R10));
        app.MapPost("/phone/lines", Keep)
            .WithMetadata(
                new RuleAttribute(RecordKind.R10, Act.Create),
                new RuleAttribute(RecordKind.R07, Act.Update),
                new RuleAttribute(RecordKind.R10)
            );
    }

    private static async Task<IResult> Cards(
        HttpContext context,
        ThroughlineDb db,
        Reader reader,
        CardQuery query,
        IAntiforgery forgery,
        CancellationToken stop
    )
    {
        if (query.Led.Count == 0)
        {
            return Results.NotFound();
        }
        var last = reader.Today.AddDays(DaysAhead);
        var zone = context.Zone();
        var all = await query.Of(query.Led, stop);
        var people = all.Select(card => new PhonePerson(card.PrincipalId, card.Principal, card.School));
        var cards = all.Where(card => card.Booked.Count > 0 && card.Booked[0].Day <= last)
            .OrderBy(card => card.Booked[0].Start)
            .Select(card => new PhoneCard(
                card.PrincipalId,
                card.Principal,
                card.School,
                [.. card.Booked.Take(2).Select(one => NoteWords.Span(one.Start, one.End, zone))],
                card.Agreed?.Shown(),
                card.Agreed?.Id,
                card.Agreed is null ? null : NoteWords.DayOf(card.Agreed.WrittenAt, zone),
                card.WillTry?.Shown(),
                card.HasTwoRooms
            ));
        var token = forgery.GetAndStoreTokens(context).RequestToken;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                owner = reader.PersonId,
                token,
                hours = HoursKept,
                cards,
                people,
            }
        );
    }

    private static async Task<IResult> Keep(
        HttpContext context,
        PhoneLine line,
        NoteTaking taking,
        Reader reader,
        IAntiforgery forgery,
        CancellationToken stop
    )
    {
        if (!await forgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }
        if (!reader.Toward(line.Principal).Contains(Seat.Ild) || line.Principal == reader.PersonId)
        {
            return Results.NotFound();
        }
        var words = (line.Line ?? "").Trim();
        if (words.Length > 2000 || line.Id == Guid.Empty || !Enum.TryParse<VisitWas>(line.Was, out var was))
        {
            return Results.BadRequest();
        }
        var after = new AfterVisit(line.Principal, was, words, line.Shared, line.Id, line.WrittenAt, line.Seen);
        return Results.Json(new { both = (await taking.Keep(after, stop)).Crossed });
    }
}

/// <summary>One card as the phone keeps it.</summary>
internal sealed record PhoneCard(
    long Id,
    string Principal,
    string School,
    IReadOnlyList<string> Visits,
    string? Agreed,
    long? AgreedId,
    string? AgreedOn,
    string? WillTry,
    bool TwoRooms
);

/// <summary>Somebody with whom a visit may be written down.</summary>
internal sealed record PhonePerson(long Id, string Name, string School);

/// <summary>One tap and one line as the phone sends it.</summary>
internal sealed record PhoneLine(
    Guid Id,
    long Principal,
    string? Was,
    string? Line,
    bool Shared,
    DateTimeOffset? WrittenAt,
    long? Seen
);
