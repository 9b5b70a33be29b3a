using System.Security.Claims;
using Throughline.Access;
using Throughline.Shell;

namespace Throughline.Frame.Seats;

/// <summary>A reader's seats on the request's principal, where the menu asks for them. Never in the cookie: they are read anew each time.</summary>
internal static class SeatClaims
{
    /// <summary>The claim of a request that came by a token: the token's name.</summary>
    public const string TokenName = "throughline:token-name";

    private const string Kind = "throughline:seat";
    private const string Gate = "throughline:gatekeeper";

    /// <summary>Whether the reader of this request holds the seat toward anybody.</summary>
    public static bool HasSeat(this ClaimsPrincipal reader, Seat seat) => reader.HasClaim(Kind, seat.Word());

    /// <summary>Whether the reader of this request answers demands in the chief's place.</summary>
    public static bool KeepsGate(this ClaimsPrincipal reader) => reader.HasClaim(claim => claim.Type == Gate);

    /// <summary>Whether the reader of this request may open pages of that kind of record at all.</summary>
    public static bool Sees(this ClaimsPrincipal reader, RecordKind kind) =>
        reader.FindAll(Kind).Any(claim => AccessMatrix.Sees(kind, SeatWords.Parse(claim.Value)));

    /// <summary>Adds name, post and seats for the rest of the request.</summary>
    public static void Add(ClaimsPrincipal principal, Reader reader, string post)
    {
        var claims = reader.Seats.Select(seat => new Claim(Kind, seat.Word())).ToList();
        if (reader.IsGatekeeper)
        {
            claims.Add(new Claim(Gate, ""));
        }
        claims.Add(new Claim(SignedIn.NameClaim, reader.Name));
        claims.Add(new Claim(SignedIn.PostClaim, post));
        principal.AddIdentity(new ClaimsIdentity(claims));
    }
}
